// The teacher's choice is made: the window around the frame goes where the page's own link leads.
const next = document.querySelector('a[target="_top"]');
if (next) top.location.replace(next.href);
