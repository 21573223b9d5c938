/* A visit typed where there is no net is kept in this browser and sent when there is one, once: its key sees to that. */
(function () {
  'use strict';
  var STORE = 'zhuqi-visits';
  var state = document.querySelector('[data-visits-state]');
  var sending = false;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(STORE) || '[]');
    } catch (e) {
      return [];
    }
  }

  function keep(all) {
    localStorage.setItem(STORE, JSON.stringify(all));
  }

  function tell(words, wrong) {
    if (state) {
      state.textContent = words;
      state.classList.toggle('save-wrong', Boolean(wrong));
      state.classList.toggle('save-right', !wrong);
    }
  }

  function fieldsOf(form) {
    return Array.from(new FormData(form).entries())
      .filter(function (field) { return field[0] !== '_csrf' && typeof field[1] === 'string'; });
  }

  function post(entry) {
    var body = new URLSearchParams(entry.fields);
    var headers = {'Content-Type': 'application/x-www-form-urlencoded'};
    var name = document.querySelector('meta[name="csrf-header"]');
    var token = document.querySelector('meta[name="csrf-token"]');
    if (name && token) {
      headers[name.content] = token.content;
    }
    return fetch(entry.to, {method: 'POST', headers: headers, body: body, credentials: 'same-origin'});
  }

  function forget(key) {
    keep(kept().filter(function (entry) { return entry.key !== key; }));
  }

  /* Sends what is kept, one after the other; stops at the first that does not get through. */
  function flush() {
    var entry = kept().find(function (each) { return !each.refused; });
    if (!entry || sending || !navigator.onLine) {
      return;
    }
    sending = true;
    post(entry).then(function (answer) {
      sending = false;
      var at = new URL(answer.url).pathname;
      if (answer.ok && /\/staff\/visits\/[0-9a-f-]{36}$/.test(at)) {
        forget(entry.key);
        tell(state ? state.dataset.sent : '', false);
        if (kept().some(function (each) { return !each.refused; })) {
          flush();
        } else if (document.querySelector('form[data-visit] input[name="key"]')
            && document.querySelector('form[data-visit] input[name="key"]').value === entry.key) {
          location.assign(at);
        }
      } else if (/\/login/.test(at) || answer.status === 401 || answer.status === 403) {
        tell(state ? state.dataset.login : '', true);
      } else if (answer.status < 500) {
        keep(kept().map(function (each) {
          return each.key === entry.key ? Object.assign(each, {refused: true}) : each;
        }));
        tell(state ? state.dataset.refused : '', true);
      }
    }, function () {
      sending = false;
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form[data-visit]') || navigator.onLine) {
      return;
    }
    event.preventDefault();
    var key = form.elements.key.value;
    var others = kept().filter(function (entry) { return entry.key !== key; });
    keep(others.concat([{key: key, to: form.getAttribute('action'), fields: fieldsOf(form)}]));
    tell(state ? state.dataset.kept : '', false);
  });

  window.addEventListener('online', flush);
  if (kept().length > 0 && state) {
    tell(state.dataset.kept, false);
  }
  flush();
})();
