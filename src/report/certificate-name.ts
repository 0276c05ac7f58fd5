/** Where the certificates lie: beside the pages, a file each, named by the claim's id with dots for slashes. */
export const CERTIFICATES = 'certificates';

export const certificateName = (id: string): string => `${CERTIFICATES}/${id.replaceAll('/', '.')}.json`;
