/// <reference lib="dom" />
/**
 * The page's own script, whole: it filters the claims, opens what a link points to, and copies. It is written into the
 * page as text, so it uses nothing from outside itself. Without it every part of the page is there and can be read.
 */
export function enliven(): void {
  const all = <T extends Element>(selector: string, within: ParentNode = document): T[] => [
    ...within.querySelectorAll<T>(selector),
  ];
  const form = document.querySelector<HTMLFormElement>('#filter');
  const found = document.querySelector<HTMLOutputElement>('#found');
  const claims = all<HTMLDetailsElement>('details.claim');

  /** Claims that do not fit are hidden, and items left without one. */
  const texts = new Map<Element, string>();
  const textOf = (claim: Element): string => {
    const known = texts.get(claim) ?? (claim.textContent ?? '').toLowerCase().replace(/\s+/g, ' ');
    texts.set(claim, known);
    return known;
  };
  const filter = (): void => {
    if (form === null || found === null) return;
    const asked = new FormData(form);
    const is = (name: string): string => String(asked.get(name) ?? '');
    const words = is('search')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    let shown = 0;
    for (const claim of claims) {
      const { verdict, strength, groups = '' } = claim.dataset;
      const fits =
        (is('verdict') === '' || is('verdict') === verdict) &&
        (is('strength') === '' || is('strength') === strength) &&
        (is('group') === '' || groups.split(' ').includes(is('group'))) &&
        words.every((word) => textOf(claim).includes(word));
      claim.hidden = !fits;
      if (fits) shown++;
    }
    const filtered = shown < claims.length;
    for (const item of all<HTMLElement>('.item')) {
      item.hidden = filtered && all('details.claim:not([hidden])', item).length === 0;
    }
    found.value = filtered ? `${shown} of ${claims.length} claims` : `${claims.length} claims`;
  };
  if (form !== null) {
    form.hidden = false;
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    form.addEventListener('submit', (event) => event.preventDefault());
    filter();
  }

  /** An address that somebody cut short is not an id. */
  const idIn = (hash: string): string => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return '';
    }
  };

  /** What a link points to is opened, whatever hides it. */
  const reveal = (): void => {
    const target = document.getElementById(idIn(location.hash));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) form?.reset();
    if (target.closest('[hidden]') !== null) filter();
    for (let at: Element | null = target; at !== null; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
      if (at instanceof HTMLElement && at.hidden) at.hidden = false;
    }
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', reveal);
  // A link to where the page already is changes no hash.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link?.getAttribute('href') === location.hash) reveal();
  });

  /** What is wider than its place scrolls, from the keyboard too. */
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of all('.formula, blockquote')) sizes.observe(box);

  /** A derivation shows the formulas of its steps once it is open. */
  const unfold = (derivation: Element): void => {
    for (const link of all<HTMLAnchorElement>('li > a', derivation)) {
      const formula = document.getElementById(link.hash.slice(1))?.querySelector('.formula');
      if (!formula || link.nextSibling !== null) continue;
      const copy = formula.cloneNode(true) as Element;
      link.after(copy);
      sizes.observe(copy);
    }
  };
  for (const derivation of all<HTMLDetailsElement>('details.derivation')) {
    derivation.addEventListener('toggle', () => unfold(derivation));
  }

  for (const button of all<HTMLButtonElement>('button[data-open]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      for (const claim of claims) if (!claim.hidden) claim.open = button.dataset.open === 'all';
    });
  }
  for (const button of all<HTMLButtonElement>('.copy button')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const code = button.parentElement?.querySelector('pre');
      if (!code) return;
      const said = button.textContent;
      try {
        await navigator.clipboard.writeText(code.textContent ?? '');
        button.textContent = 'Copied';
      } catch {
        getSelection()?.selectAllChildren(code);
        button.textContent = 'Selected';
      }
      setTimeout(() => {
        button.textContent = said;
      }, 1500);
    });
  }
  reveal();
}
