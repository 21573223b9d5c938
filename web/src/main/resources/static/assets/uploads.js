/* Forms with files, over lines that break. What is submitted is kept in this browser until the server has all of it: first
   the record, under a key of its own, then each file in parts, from where the server says it stands. What is kept is sent from
   any page that has the line of state, in the name of whoever kept it and nobody else.

   A form that wants this says data-upload, whose files they are (data-owner), where to go then (data-done, with {id} for what
   was made), and either where its record is made (data-record) or which one it is already (data-holder). Where the files
   belong to something else that is made after the record, data-files-with and data-files-words say to what. Fields inside
   something with data-part go together under that name. A page may have several such forms. Without this script a form is
   sent as it is. */
(function () {
  'use strict';
  var PART = 512 * 1024;
  var MOST = 20;
  var PAUSES = [1000, 3000, 10000, 30000];
  var HERE = location.pathname + location.search;
  var LOADED = Date.now();
  var state = document.querySelector('[data-upload-state]');
  var forms = Array.from(document.querySelectorAll('form[data-upload]'));
  var sending = false;
  var again = false;
  var back = {form: null, files: []};

  if (!state || !window.indexedDB || !window.fetch || !window.crypto || !crypto.getRandomValues) {
    return;
  }

  function fresh() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    return Array.from(bytes, function (byte, at) {
      return ([4, 6, 8, 10].indexOf(at) < 0 ? '' : '-') + (byte < 16 ? '0' : '') + byte.toString(16);
    }).join('');
  }

  function tell(words, wrong, more, link) {
    var said = state.dataset[words] + (more ? ' ' + more : '');
    if (state.textContent !== said) {
      state.textContent = said;
    }
    state.classList.toggle('save-wrong', Boolean(wrong));
    state.classList.toggle('save-right', !wrong);
    if (link) {
      var a = document.createElement('a');
      a.href = link;
      a.textContent = state.dataset.open;
      state.append(' ', a);
    }
  }

  function store(mode, action) {
    return new Promise(function (resolve, reject) {
      var opening = indexedDB.open('zhuqi-uploads', 2);
      opening.onupgradeneeded = function () {
        Array.from(opening.result.objectStoreNames).forEach(function (name) { opening.result.deleteObjectStore(name); });
        opening.result.createObjectStore('kept', {keyPath: 'key'});
      };
      opening.onerror = function () { reject(opening.error); };
      opening.onsuccess = function () {
        var database = opening.result;
        var transaction = database.transaction('kept', mode);
        var request = action(transaction.objectStore('kept'));
        transaction.oncomplete = function () { database.close(); resolve(request.result); };
        transaction.onabort = transaction.onerror = function () { database.close(); reject(transaction.error); };
      };
    });
  }

  function keep(entry) {
    return store('readwrite', function (kept) { return kept.put(entry); });
  }

  function forget(entry) {
    return store('readwrite', function (kept) { return kept.delete(entry.key); });
  }

  /* What somebody else kept in this browser waits for them. */
  function mine() {
    return store('readonly', function (kept) { return kept.getAll(); }).then(function (all) {
      return all.filter(function (entry) { return entry.by === state.dataset.by; })
        .sort(function (a, b) { return a.at - b.at; });
    });
  }

  /* The form it was submitted from, while that stands here as it was. */
  function formOf(entry) {
    return forms.find(function (form) { return form.elements.key.value === entry.key; });
  }

  /* The form it would be submitted from again. */
  function formFor(entry) {
    return forms.find(function (form) {
      return form.dataset.owner === entry.owner && (form.dataset.record || null) === entry.to &&
        (!form.dataset.holder || form.dataset.holder === entry.holder);
    });
  }

  /* While it is under way it is not sent again; what is only kept may still be changed. */
  function busy(entry, on) {
    var form = formOf(entry);
    if (form) {
      form.querySelector('button[type="submit"]').disabled = on;
    }
  }

  function written(form, visit) {
    Array.from(form.elements).forEach(function (field) {
      if (field.name && field.name !== '_csrf' && !/^(file|submit|button|fieldset)$/.test(field.type)) {
        var part = field.closest('[data-part]');
        visit(field, part ? part.dataset.part : null);
      }
    });
  }

  /* As the API wants it: boxes of one name are a list, what is blank is left out, and so is a part without anything. */
  function body(form) {
    var all = {};
    written(form, function (field, part) {
      var listed = field.type === 'checkbox';
      if (field.value === '' || (listed || field.type === 'radio') && !field.checked) {
        return;
      }
      var into = part ? (all[part] = all[part] || {}) : all;
      if (listed) {
        into[field.name] = (into[field.name] || []).concat(field.value);
      } else {
        into[field.name] = field.value;
      }
    });
    return all;
  }

  /* Under its own key: what it would be the second time, it would have been the first time. */
  function putBack(form, entry) {
    written(form, function (field, part) {
      var from = part ? entry.body[part] || {} : entry.body;
      var value = from[field.name];
      if (field.type === 'checkbox') {
        field.checked = Array.isArray(value) && value.indexOf(field.value) >= 0;
      } else if (field.type === 'radio') {
        field.checked = value === field.value;
      } else {
        field.value = value === undefined ? '' : value;
      }
    });
    back = {form: form, files: entry.files};
    var names = back.files.map(function (file) { return file.name; });
    tell('putBack', true, names.length > 0 ? state.dataset.stillHere + ' ' + names.join(' ') : '');
    problems(form, entry.refused);
  }

  function clear(form) {
    var told = document.getElementById('problems');
    if (told) {
      told.remove();
    }
    form.querySelectorAll('[aria-invalid]').forEach(function (field) {
      field.classList.remove('is-invalid');
      field.removeAttribute('aria-invalid');
    });
  }

  /* The summary that the page itself would show. */
  function problems(form, refused) {
    clear(form);
    if (refused.errors.length === 0) {
      return;
    }
    var box = document.createElement('div');
    var head = document.createElement('h2');
    var list = document.createElement('ul');
    box.id = 'problems';
    box.className = 'alert alert-danger problems';
    box.setAttribute('role', 'alert');
    box.tabIndex = -1;
    head.className = 'alert-title';
    head.textContent = refused.words;
    refused.errors.forEach(function (error) {
      var line = document.createElement('li');
      var link = document.createElement('a');
      var id = 'f-' + error.field.replace(/[^A-Za-z0-9]+/g, '-');
      var field = document.getElementById(id);
      link.href = '#' + id;
      link.textContent = error.message;
      line.append(link);
      list.append(line);
      if (field) {
        field.classList.add('is-invalid');
        field.setAttribute('aria-invalid', 'true');
      }
    });
    box.append(head, list);
    state.before(box);
    box.focus();
  }

  function call(method, path, type, content) {
    var headers = {'Accept': 'application/json'};
    var name = document.querySelector('meta[name="csrf-header"]');
    var token = document.querySelector('meta[name="csrf-token"]');
    if (type) {
      headers['Content-Type'] = type;
    }
    if (name && token) {
      headers[name.content] = token.content;
    }
    return fetch(path, {method: method, headers: headers, body: content, credentials: 'same-origin'});
  }

  /* The answer's body; what the server does not take says so, what did not get through is tried again. */
  function taken(answer) {
    if (answer.ok) {
      return answer.status === 204 ? null : answer.json();
    }
    return answer.text().then(function (content) {
      var told = {};
      try {
        told = JSON.parse(content);
      } catch (e) {
        // Not of the program: a proxy's own page.
      }
      throw {
        status: answer.status,
        later: answer.status >= 500 || answer.status === 408 || answer.status === 409 || answer.status === 429,
        words: told.detail || told.title || '',
        errors: told.errors || []
      };
    });
  }

  function json(method, path, content) {
    return call(method, path, content ? 'application/json' : null, content ? JSON.stringify(content) : undefined)
      .then(taken);
  }

  function sendRecord(entry) {
    if (entry.made || !entry.to) {
      return Promise.resolve(entry);
    }
    return json('POST', entry.to, entry.body).then(function (made) {
      entry.made = made.id;
      if (!entry.filesWith) {
        entry.holder = made.id;
      }
      return keep(entry).then(function () { return entry; });
    });
  }

  /* What the files belong to, where that is not the record. */
  function sendHolder(entry) {
    if (entry.holder || entry.files.length === 0) {
      return entry;
    }
    return json('POST', entry.filesWith.replace('{id}', entry.made), {key: entry.key, text: entry.filesWords})
      .then(function (made) {
        entry.holder = made.id;
        return keep(entry).then(function () { return entry; });
      });
  }

  function sendParts(file, at) {
    if (at.document) {
      return at.document;
    }
    if (at.offset >= at.size) {
      return json('POST', '/api/v1/uploads/' + at.id + '/finish');
    }
    tell('sending', false, file.name + ' ' + 10 * Math.floor(10 * at.offset / at.size) + '%');
    return call('PUT', '/api/v1/uploads/' + at.id + '/content?offset=' + at.offset, 'application/octet-stream',
      file.blob.slice(at.offset, at.offset + PART))
      .then(taken)
      .then(function (next) { return sendParts(file, next); });
  }

  function sendFile(entry, file) {
    return json('POST', '/api/v1/uploads', {
      ownerKind: entry.owner, ownerId: entry.holder, key: file.key, fileName: file.name, size: file.blob.size
    }).then(function (at) { return sendParts(file, at); });
  }

  /* A file that is not taken costs neither the record nor the other files. */
  function sendFiles(entry) {
    var file = entry.files[0];
    if (!file) {
      return Promise.resolve(entry);
    }
    return sendFile(entry, file).then(null, function (why) {
      if (why.status === undefined || why.later || why.status === 401 || why.status === 403) {
        throw why;
      }
      entry.lost.push(file.name + state.dataset.colon + why.words);
    }).then(function () {
      entry.files = entry.files.slice(1);
      return keep(entry).then(function () { return sendFiles(entry); });
    });
  }

  function sent(entry) {
    var done = entry.done.replace('{id}', entry.made);
    return forget(entry).then(function () {
      if (entry.copy) {
        localStorage.removeItem(entry.copy);
      }
      if (entry.lost.length === 0) {
        tell('sent', false);
        if (formOf(entry)) {
          go(done);
        }
      } else if (entry.to) {
        tell('lost', true, entry.lost.join(' '), done);
      } else {
        tell('notTaken', true, entry.lost.join(' '));
        anew(formOf(entry));
      }
    });
  }

  /* The same page once more shows what came of it; a mark in the address alone would not ask for it. */
  function go(done) {
    var to = new URL(done, location.href);
    if (to.pathname + to.search === HERE) {
      location.hash = to.hash;
      location.reload();
    } else {
      location.assign(done);
    }
  }

  /* Nothing came of it: another file may be chosen, which is another upload. */
  function anew(form) {
    if (form) {
      form.reset();
      form.elements.key.value = fresh();
      form.querySelector('button[type="submit"]').disabled = false;
    }
  }

  function refuse(entry, why) {
    entry.refused = {words: why.words, errors: why.errors};
    return keep(entry).then(function () {
      var form = formOf(entry);
      busy(entry, false);
      tell('refused', true, why.words, form ? null : entry.page);
      if (form) {
        problems(form, entry.refused);
      }
    });
  }

  /* A page that was opened long ago is denied like somebody who may not: who may not is denied on the next page too. */
  function denied(entry, why) {
    if (why.status === 403 && entry.denied && entry.denied !== LOADED) {
      return refuse(entry, why);
    }
    entry.denied = LOADED;
    return keep(entry).then(function () { tell('login', true, '', HERE); });
  }

  function failed(entry, why, tries) {
    if (why && (why.status === 401 || why.status === 403)) {
      return denied(entry, why);
    }
    if (why && why.status !== undefined && (!why.later || tries >= MOST)) {
      return refuse(entry, why);
    }
    if (!navigator.onLine) {
      busy(entry, Boolean(entry.made));
      tell('kept', false);
      return null;
    }
    tell('waiting', false);
    return new Promise(function (resolve) {
      setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]);
    }).then(function () { return send(entry, tries + 1); });
  }

  function send(entry, tries) {
    busy(entry, true);
    return sendRecord(entry).then(sendHolder).then(sendFiles)
      .then(sent, function (why) { return failed(entry, why, tries); });
  }

  /* One after the other, the oldest first; what the server did not take waits for a look. */
  function flush() {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    again = false;
    mine().then(function (entries) {
      return entries.filter(function (entry) { return entry.refused === undefined; })
        .reduce(function (before, entry) {
          return before.then(function () { return send(entry, 0); });
        }, Promise.resolve());
    }).then(ended, ended);
  }

  function ended() {
    sending = false;
    if (again) {
      flush();
    }
  }

  function chosen(form) {
    return Array.from(form.querySelectorAll('input[type="file"]')).reduce(function (all, input) {
      return all.concat(Array.from(input.files));
    }, []).map(function (file) { return {key: fresh(), name: file.name, blob: file}; });
  }

  function submitted(event) {
    var form = event.target;
    event.preventDefault();
    clear(form);
    var entry = {
      key: form.elements.key.value,
      by: state.dataset.by,
      at: Date.now(),
      page: HERE,
      to: form.dataset.record || null,
      body: body(form),
      holder: form.dataset.holder || null,
      filesWith: form.dataset.filesWith || null,
      filesWords: form.dataset.filesWords || null,
      owner: form.dataset.owner,
      done: form.dataset.done,
      copy: form.dataset.keep || null,
      files: (back.form === form ? back.files : []).concat(chosen(form)),
      lost: []
    };
    busy(entry, true);
    keep(entry).then(function () {
      tell(navigator.onLine ? 'waiting' : 'kept', false);
      busy(entry, navigator.onLine);
      flush();
    }, function () {
      // Nothing can be kept here: as if this script were not there.
      form.submit();
    });
  }

  forms.forEach(function (form) {
    if (!form.elements.key) {
      var key = document.createElement('input');
      key.type = 'hidden';
      key.name = 'key';
      key.value = fresh();
      form.append(key);
    }
    form.addEventListener('submit', submitted);
  });
  window.addEventListener('online', flush);
  mine().then(function (entries) {
    var refused = entries.filter(function (entry) { return entry.refused !== undefined; });
    var own = refused.find(function (entry) { return entry.page === HERE && formFor(entry); });
    if (own) {
      putBack(formFor(own), own);
    } else if (refused.length > 0) {
      tell('refused', true, refused[0].refused.words, refused[0].page);
    } else if (entries.length > 0) {
      tell(navigator.onLine ? 'waiting' : 'kept', false);
    }
    flush();
  });
})();
