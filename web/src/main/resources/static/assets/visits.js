/* A visit typed where there is no net is kept in this browser and sent when there is one, once: its key sees to that. What the
   server does not take is put back into the form of its enterprise, to be mended; it is forgotten when it was taken. */
(function () {
  'use strict';
  var STORE = 'zhuqi-visits';
  var script = document.currentScript;
  var state = document.querySelector('[data-visits-state]');
  var page = document.querySelector('form[data-visit]');
  var sending = false;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(STORE) || '[]');
    } catch (e) {
      return [];
    }
  }

  /* What somebody else kept in this browser waits for them. */
  function mine() {
    return kept().filter(function (entry) { return page && entry.by === page.dataset.by; });
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

  function enterpriseOf(entry) {
    var field = entry.fields.find(function (each) { return each[0] === 'enterprise'; });
    return field ? field[1] : '';
  }

  /* Says that something was not taken, and leads to where it can be mended unless it is here. */
  function tellRefused(entry) {
    tell(state ? state.dataset.refused : '', true);
    if (state && !(page && page.elements.key.value === entry.key)) {
      var link = document.createElement('a');
      link.href = '/staff/visits/new?enterprise=' + encodeURIComponent(enterpriseOf(entry));
      link.textContent = state.dataset.mend;
      state.append(' ', link);
    }
  }

  /* Under its own key: what it would be the second time, it would have been the first time. */
  function putBack(entry) {
    Array.from(page.elements).forEach(function (field) {
      var values = entry.fields.filter(function (each) { return each[0] === field.name; });
      if (field.type === 'checkbox') {
        field.checked = values.some(function (each) { return each[1] === field.value; });
      } else if (values.length > 0 && field.type !== 'file') {
        field.value = values[0][1];
      }
    });
    tell(state ? state.dataset.putBack : '', true);
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
    var entry = mine().find(function (each) { return !each.refused; });
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
        if (mine().some(function (each) { return !each.refused; })) {
          flush();
        } else if (page && page.elements.key.value === entry.key) {
          location.assign(at);
        }
      } else if (/\/login/.test(at) || answer.status === 401 || answer.status === 403) {
        tell(state ? state.dataset.login : '', true);
      } else if (answer.status < 500) {
        keep(kept().map(function (each) {
          return each.key === entry.key ? Object.assign(each, {refused: true}) : each;
        }));
        tellRefused(entry);
      }
    }, function () {
      sending = false;
    });
  }

  if (script && script.dataset.forget) {
    forget(script.dataset.forget);
    return;
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form[data-visit]') || navigator.onLine) {
      return;
    }
    event.preventDefault();
    var key = form.elements.key.value;
    var others = kept().filter(function (entry) { return entry.key !== key; });
    keep(others.concat([{key: key, by: form.dataset.by, to: form.getAttribute('action'), fields: fieldsOf(form)}]));
    tell(state ? state.dataset.kept : '', false);
  });

  window.addEventListener('online', flush);
  var refused = mine().filter(function (each) { return each.refused; });
  var own = refused.find(function (each) { return enterpriseOf(each) === page.elements.enterprise.value; });
  if (mine().length > refused.length && state) {
    tell(state.dataset.kept, false);
  } else if (own && own.key !== page.elements.key.value) {
    putBack(own);
  } else if (refused.length > 0 && !own) {
    tellRefused(refused[0]);
  }
  flush();
})();
