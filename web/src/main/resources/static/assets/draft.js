// A draft that loses nothing: what is typed is saved by itself; until the server has it, a copy stays in this browser and is
// handed in after a login or when the server is back. Without this script the page is saved by its buttons.
(function () {
  'use strict';

  var form = document.getElementById('draft-form');
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  var words = form.dataset;
  var key = 'zhuqi-draft-' + words.user + '-' + words.application;
  var PAUSE = 900;
  var LONGEST_WAIT = 30000;
  var timer = null;
  var sending = false;
  var dirty = false;
  var failures = 0;
  var last = body().toString();

  function body(extra) {
    var data = new FormData(form);
    var params = new URLSearchParams();
    data.forEach(function (value, name) {
      if (typeof value === 'string') {
        params.append(name, value);
      }
    });
    if (extra) {
      params.append(extra.name, extra.value);
    }
    return params;
  }

  // The copy holds what would be sent, together with what the page was made from: handed in later, it merges like any save.
  function keep(params) {
    try {
      var copy = new URLSearchParams(params.toString());
      copy.delete('_csrf');
      localStorage.setItem(key, copy.toString());
      return true;
    } catch (e) {
      return false;
    }
  }

  function kept() {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch (e) {
      // nothing was kept
    }
  }

  function say(text, tone, link) {
    var status = document.getElementById('save-status');
    if (!status) {
      return;
    }
    status.className = 'save-state' + (tone ? ' save-' + tone : '');
    status.textContent = text;
    if (link) {
      var a = document.createElement('a');
      a.href = window.location.pathname;
      a.textContent = link;
      status.append(' ', a);
    }
  }

  function parse(html) {
    var template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  }

  // Puts the answer in place of what it renews; the field somebody is in stays theirs.
  function show(html, id) {
    var fresh = parse(html).getElementById(id);
    var old = document.getElementById(id);
    if (!fresh || !old) {
      return false;
    }
    var active = document.activeElement;
    var focused = active && old.contains(active) ? active.id : null;
    var from = focused && 'selectionStart' in active ? active.selectionStart : null;
    old.querySelectorAll('details[open][id]').forEach(function (details) {
      var same = fresh.querySelector('#' + CSS.escape(details.id));
      if (same) {
        same.open = true;
      }
    });
    old.replaceWith(fresh);
    var again = focused ? document.getElementById(focused) : null;
    if (again) {
      again.focus({ preventScroll: true });
      if (from !== null && again.setSelectionRange && again.type !== 'date') {
        again.setSelectionRange(from, from);
      }
    }
    return true;
  }

  // What was typed after the values were taken, by name.
  function typedSince(before) {
    var now = body();
    var typed = [];
    var seen = {};
    now.forEach(function (value, name) {
      var own = /^(base|_csrf|row)$|^choice\.|\.rows$/.test(name);
      if (!own && !seen[name] && now.getAll(name).join('\n') !== before.getAll(name).join('\n')) {
        typed.push({ name: name, values: now.getAll(name) });
      }
      seen[name] = true;
    });
    return typed;
  }

  // Renews the fields without losing what was typed while the answer was under way.
  function showWhole(html, before, without) {
    var typed = typedSince(before).filter(function (field) {
      return !without || field.name.indexOf(without) !== 0;
    });
    if (!show(html, 'draft-whole')) {
      return;
    }
    show(html, 'draft-sections');
    typed.forEach(function (field) {
      form.querySelectorAll('[name="' + CSS.escape(field.name) + '"]').forEach(function (input) {
        if (input.type === 'radio' || input.type === 'checkbox') {
          input.checked = field.values.indexOf(input.value) >= 0;
        } else {
          input.value = field.values[field.values.length - 1];
        }
      });
    });
    told();
    last = body().toString();
    dirty = typed.length > 0;
    if (dirty) {
      keep(body());
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    } else {
      forget();
    }
  }

  // Tells what the state just shown says of the save.
  function told() {
    var state = document.getElementById('draft-state');
    if (state && state.dataset.saved) {
      say(state.dataset.saved, document.getElementById('conflicts') ? 'wrong' : 'right', null);
    }
  }

  // Which fields are asked, as things stand; the answers decide, and the server knows.
  function shape() {
    var state = document.getElementById('draft-state');
    return state ? state.dataset.shape : '';
  }

  function later() {
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(save, Math.min(1000 * Math.pow(2, failures), LONGEST_WAIT));
  }

  function send(params, part, done) {
    sending = true;
    fetch(form.action, {
      method: 'POST',
      headers: { 'X-Draft': part, 'HX-Request': 'true' },
      body: params,
      credentials: 'same-origin',
      redirect: 'manual'
    }).then(function (response) {
      if (response.ok) {
        return response.text().then(function (html) {
          sending = false;
          failures = 0;
          done(html);
        });
      }
      sending = false;
      if (response.status === 401 || response.status === 403 || response.type === 'opaqueredirect') {
        say(words.login, 'wrong', words.loginLink);
      } else if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        // It may have been submitted, withdrawn or taken from our reach meanwhile: the page tells when it is opened again.
        say(words.refused, 'wrong', words.loginLink);
      } else {
        say(words.unsaved, 'wrong');
        later();
      }
      return null;
    }).catch(function () {
      sending = false;
      say(words.unsaved, 'wrong');
      later();
    });
  }

  function save() {
    clearTimeout(timer);
    if (sending) {
      timer = setTimeout(save, PAUSE);
      return;
    }
    dirty = false;
    var sent = body();
    if (sent.toString().indexOf('choice.') >= 0) {
      // A choice between two changes may put the other's words into a field.
      send(sent, 'whole', function (html) {
        showWhole(html, sent);
      });
      return;
    }
    var before = shape();
    send(sent, 'state', function (html) {
      show(html, 'draft-state');
      show(html, 'draft-sections');
      told();
      if (dirty) {
        keep(body());
        timer = setTimeout(save, PAUSE);
      } else {
        forget();
      }
      if (before !== shape()) {
        renew();
      }
    });
  }

  // Other fields are asked now: shows them.
  function renew() {
    var sent = body();
    send(sent, 'whole', function (html) {
      showWhole(html, sent);
    });
  }

  // Shows what others changed.
  function refresh() {
    if (sending) {
      whenQuiet(refresh);
      return;
    }
    sending = true;
    var before = body();
    fetch(window.location.pathname, { credentials: 'same-origin' }).then(function (response) {
      return response.ok && !response.redirected ? response.text() : null;
    }).then(function (html) {
      sending = false;
      if (html) {
        showWhole(html, before);
      }
    }).catch(function () {
      sending = false;
    });
  }

  function changed(event) {
    if (!event.target.name || event.target.type === 'file') {
      return;
    }
    var now = body();
    if (now.toString() === last) {
      // Leaving a field tells again what typing into it told.
      return;
    }
    last = now.toString();
    dirty = true;
    keep(now);
    say(words.saving);
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);

  // One request at a time: two under way at once would each look to the other like somebody else's.
  function whenQuiet(work) {
    if (sending) {
      setTimeout(function () {
        whenQuiet(work);
      }, 50);
    } else {
      work();
    }
  }

  // Adds or removes a row.
  function row(button) {
    clearTimeout(timer);
    var before = body();
    keep(before);
    var table = button.value.split(':')[0];
    var removes = button.value.indexOf(':remove:') > 0;
    send(body({ name: button.name, value: button.value }), 'whole', function (html) {
      showWhole(html, before, removes ? table + '[' : null);
      var group = document.getElementById('f-' + table);
      var rows = group ? group.querySelectorAll('fieldset.form-row') : [];
      var input = rows.length ? rows[rows.length - 1].querySelector('input:not([type=hidden]),select,textarea') : null;
      if (input) {
        input.focus();
      } else if (group) {
        group.focus();
      }
    });
  }

  form.addEventListener('submit', function (event) {
    var button = event.submitter;
    clearTimeout(timer);
    if (button && button.name === 'row') {
      event.preventDefault();
      whenQuiet(function () {
        row(button);
      });
    } else if (sending) {
      event.preventDefault();
      whenQuiet(function () {
        form.requestSubmit(button || undefined);
      });
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-refresh]')) {
      event.preventDefault();
      refresh();
    }
  });

  window.addEventListener('online', function () {
    if (kept()) {
      save();
    }
  });

  // Leaving with something the server does not have and this browser cannot keep: ask.
  window.addEventListener('beforeunload', function (event) {
    if (dirty && !kept()) {
      event.preventDefault();
    }
  });

  var copy = kept();
  if (copy) {
    var params = new URLSearchParams(copy);
    var token = form.querySelector('input[name="_csrf"]');
    if (token) {
      params.set('_csrf', token.value);
    }
    var before = body();
    send(params, 'whole', function (html) {
      showWhole(html, before);
      say(words.restored, 'right');
    });
  }
})();
