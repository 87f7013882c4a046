// Runs before the first paint, as its own file because the content-security policy allows no inline script.
(function () {
  var root = document.documentElement;
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('enlace.theme');
    language = localStorage.getItem('enlace.language');
  } catch (_) {
    // Storage may be forbidden; the system's own choice is used.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  if (language !== 'en' && language !== 'es') {
    language = (navigator.language || 'en').slice(0, 2) === 'es' ? 'es' : 'en';
  }
  root.setAttribute('data-theme', theme);
  root.setAttribute('lang', language);
})();
