/** The portal's icon in the browser's tab. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="#26406f"/><g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"><path d="M6 31h36M15 37V15M33 37V15M6 24c4-1 7-5 9-9 2 7 5 10 9 10s7-3 9-10c2 4 5 8 9 9"/></g></svg>`;
