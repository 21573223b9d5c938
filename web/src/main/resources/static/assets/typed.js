// What was typed into a form is not lost with the page: it goes along to the same page in another language, and it comes back
// when what was sent did not arrive: the login had ended, the page had grown old, the server failed or did not answer. It stays
// in this tab, for whoever typed it; no secrets, no files and no consents. A draft and forms that keep a copy of their own are
// left alone, and every page works without this.
(function () {
  'use strict';
  var HELD = 'typed-sent';
  var CARRIED = 'typed';
  var words = document.body.dataset;

  function read(name) {
    try {
      return JSON.parse(sessionStorage.getItem(name) || 'null');
    } catch (e) {
      return null;
    }
  }

  function write(name, content) {
    try {
      sessionStorage.setItem(name, JSON.stringify(content));
    } catch (e) {
      // Where nothing can be kept, the page itself is what there is.
    }
  }

  function ticks(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  function value(field) {
    return ticks(field) ? field.checked : field.value;
  }

  // What stood in the field when the page came.
  function original(field) {
    if (ticks(field)) {
      return field.defaultChecked;
    }
    if (field.tagName !== 'SELECT') {
      return field.defaultValue;
    }
    var chosen = Array.prototype.filter.call(field.options, function (option) { return option.defaultSelected; });
    return (chosen[0] || field.options[0] || {value: ''}).value;
  }

  function fields(form, visit) {
    Array.prototype.forEach.call(form.elements, function (field, place) {
      var kept = /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName) && field.name && field.name !== 'sure' &&
        field.name !== 'certified' && !/^(password|file|hidden|submit|button)$/.test(field.type);
      if (kept) {
        visit(field, place + ' ' + field.name);
      }
    });
  }

  function put(field, to) {
    field[ticks(field) ? 'checked' : 'value'] = to;
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }

  // To the same page in another language.
  function posted() {
    return Array.prototype.slice.call(document.querySelectorAll('main form[method="post"]:not(#draft-form)'));
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('.languages a');
    if (link) {
      var values = {};
      posted().forEach(function (form, number) {
        fields(form, function (field, key) { values[number + ' ' + key] = value(field); });
      });
      write(CARRIED, {page: link.pathname, values: values});
    }
  });

  function carry() {
    var carried = read(CARRIED);
    sessionStorage.removeItem(CARRIED);
    if (carried && carried.page === window.location.pathname) {
      posted().forEach(function (form, number) {
        fields(form, function (field, key) {
          if (number + ' ' + key in carried.values) {
            put(field, carried.values[number + ' ' + key]);
          }
        });
      });
    }
  }

  // Back from where it did not arrive.
  function action(form) {
    return new URL(form.getAttribute('action') || '', window.location.href).pathname;
  }

  function holds(form) {
    return form.matches('main form[method="post"]:not(#draft-form):not([data-keep]):not([data-upload])') &&
      action(form).indexOf('/login') !== 0;
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || !holds(form)) {
      return;
    }
    var values = {};
    fields(form, function (field, key) {
      if (value(field) !== original(field)) {
        values[key] = [value(field), original(field)];
      }
    });
    write(HELD, {by: words.user, action: action(form), form: form.getAttribute('id'), values: values, arrived: null});
  });

  function formOf(held) {
    return posted().filter(function (form) {
      return holds(form) && action(form) === held.action && form.getAttribute('id') === held.form;
    })[0];
  }

  // A page of an error says that it did not arrive, as does one for whoever is not logged in any more; a page that was loaded
  // again or gone back to does so where no other page has come in between.
  function arrived(held) {
    var failed = document.querySelector('.error-page') || (held.by && !words.user);
    var again = (performance.getEntriesByType('navigation')[0] || {}).type;
    return !failed && held.arrived === null && again !== 'reload' && again !== 'back_forward';
  }

  // What others changed meanwhile stays as they left it: only a field that still says what it said is filled in again.
  function fill(form, held) {
    var filled = false;
    fields(form, function (field, key) {
      var kept = held.values[key];
      if (kept && original(field) === kept[1] && value(field) === kept[1]) {
        put(field, kept[0]);
        filled = true;
      }
    });
    if (filled) {
      for (var around = form.closest('details'); around; around = around.parentElement.closest('details')) {
        around.open = true;
      }
      var said = document.createElement('p');
      said.className = 'alert alert-warning';
      said.setAttribute('role', 'status');
      said.setAttribute('data-put-back', '');
      said.tabIndex = -1;
      said.textContent = words.putBack;
      form.prepend(said);
      said.focus();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    carry();
    var held = read(HELD);
    if (!held) {
      return;
    }
    if (words.user && held.by !== words.user || arrived(held)) {
      sessionStorage.removeItem(HELD);
      return;
    }
    held.arrived = false;
    write(HELD, held);
    document.querySelectorAll('[data-where-held]').forEach(function (told) { told.hidden = false; });
    var form = formOf(held);
    if (form && !document.getElementById('problems')) {
      fill(form, held);
    }
  });
})();
