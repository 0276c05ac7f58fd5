import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../fuzz/cli.ts';
import { MAIN } from './run.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'errata-explore-'));

describe('errata explore --out', () => {
  it('writes the page, and says where', async () => {
    const out = join(folder(), 'new', 'place');
    const { code, out: said } = await cli(['explore', '--out', out, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toEqual({ written: [join(out, 'index.html')] });
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*Errata explorer/);
    expect((await cli(['explore', '--out', out])).out).toBe(`written: ${join(out, 'index.html')}\n`);
  });

  it('has the theory that is asked for in it, and nothing of that ends the element that it stands in', async () => {
    const out = folder();
    expect((await cli(['explore', '--theory', 'zt25', '--out', out])).code).toBe(0);
    const [, text = ''] = /id="document">(.*?)<\/script>/s.exec(readFileSync(join(out, 'index.html'), 'utf8')) ?? [];
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ id: 'zt25' });
    expect(text).toContain('1 \\u003c R');
  });

  it('leaves nothing where something is in its way', async () => {
    const out = folder();
    mkdirSync(join(out, 'index.html'));
    const { code, err } = await cli(['explore', '--out', out]);
    expect([code, err.split('\n')]).toEqual([2, [expect.stringContaining('index.html'), '']]);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    expect(readdirSync(out)).toEqual(['index.html']);
  });
});

describe('errata explore', () => {
  it('serves the page on this machine until it is interrupted', async () => {
    const child = spawn(process.execPath, ['--no-warnings', MAIN, 'explore', '--json'], { stdio: 'pipe' });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const said = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))));
    const { url } = JSON.parse(said) as { url: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toMatch(/text\/html/);
    expect(await page.text()).toContain('Errata explorer');
    expect((await fetch(`${url}../../package.json`)).status).toBe(404);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('says in one line that a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    const { code, err } = await cli(['explore', '--port', `${port}`]);
    expect([code, err]).toEqual([
      2,
      `errata: --port = ${port}: nothing can be served there (EADDRINUSE); leave --port out for a free one\n`,
    ]);
    await new Promise((done) => taken.close(done));
  });
});
