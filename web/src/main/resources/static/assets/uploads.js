/* Files that go with a record, over lines that break. What is submitted is kept in this browser until the server has all of it:
   first the record, under a key of its own, then each file in parts, from where the server says it stands. A form that wants
   this says data-upload, where its record is made (data-record), whose files they are (data-owner) and where to go then
   (data-done). Without this script the form is sent as it is. */
(function () {
  'use strict';
  var PART = 512 * 1024;
  var MOST = 20;
  var PAUSES = [1000, 3000, 10000, 30000];
  var form = document.querySelector('form[data-upload]');
  var state = document.querySelector('[data-upload-state]');
  var flushing = false;

  if (!form || !window.indexedDB || !window.crypto || !crypto.randomUUID) {
    return;
  }

  function tell(words, wrong, more) {
    if (state) {
      state.textContent = state.dataset[words] + (more ? ' ' + more : '');
      state.classList.toggle('save-wrong', Boolean(wrong));
      state.classList.toggle('save-right', !wrong);
    }
  }

  function store(mode, action) {
    return new Promise(function (resolve, reject) {
      var opening = indexedDB.open('zhuqi-uploads', 1);
      opening.onupgradeneeded = function () { opening.result.createObjectStore('kept', {keyPath: 'key'}); };
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
      return all.filter(function (entry) { return entry.by === form.dataset.by; });
    });
  }

  function call(method, path, type, body) {
    var headers = {'Accept': 'application/json'};
    var name = document.querySelector('meta[name="csrf-header"]');
    var token = document.querySelector('meta[name="csrf-token"]');
    if (type) {
      headers['Content-Type'] = type;
    }
    if (name && token) {
      headers[name.content] = token.content;
    }
    return fetch(path, {method: method, headers: headers, body: body, credentials: 'same-origin'});
  }

  /* The answer's body; what the server does not take says so, what did not get through is tried again. */
  function taken(answer) {
    if (answer.ok) {
      return answer.status === 204 ? null : answer.json();
    }
    return answer.text().then(function (body) {
      var told = {};
      try {
        told = JSON.parse(body);
      } catch (e) {
        // Not of the program: a proxy's own page.
      }
      var later = answer.status >= 500 || answer.status === 408 || answer.status === 409 || answer.status === 429;
      throw {login: answer.status === 401 || answer.status === 403, later: later, words: told.detail || told.title || ''};
    });
  }

  function json(method, path, body) {
    return call(method, path, body ? 'application/json' : null, body ? JSON.stringify(body) : undefined).then(taken);
  }

  function sendRecord(entry) {
    if (entry.record) {
      return Promise.resolve(entry);
    }
    return json('POST', entry.to, {key: entry.key, words: entry.words}).then(function (made) {
      entry.record = made.id;
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
    tell('sending', false, file.name + ' ' + Math.floor(100 * at.offset / at.size) + '%');
    return call('PUT', '/api/v1/uploads/' + at.id + '/content?offset=' + at.offset, 'application/octet-stream',
      file.blob.slice(at.offset, at.offset + PART))
      .then(taken)
      .then(function (next) { return sendParts(file, next); });
  }

  function sendFile(entry, file) {
    return json('POST', '/api/v1/uploads', {
      ownerKind: entry.owner, ownerId: entry.record, key: file.key, fileName: file.name, size: file.blob.size
    }).then(function (at) { return sendParts(file, at); });
  }

  function sendFiles(entry) {
    var file = entry.files[0];
    if (!file) {
      return Promise.resolve(entry);
    }
    return sendFile(entry, file).then(function () {
      entry.files = entry.files.slice(1);
      return keep(entry).then(function () { return sendFiles(entry); });
    });
  }

  function sent(entry) {
    return forget(entry).then(function () {
      tell('sent', false);
      if (form.elements.key.value === entry.key) {
        location.assign(form.dataset.done);
      }
    });
  }

  function failed(entry, why, tries) {
    if (why && why.login) {
      tell('login', true);
      return null;
    }
    if (why && why.words !== undefined && (!why.later || tries >= MOST)) {
      entry.refused = why.words;
      return keep(entry).then(function () { tell('refused', true, why.words); });
    }
    if (!navigator.onLine) {
      tell('kept', false);
      return null;
    }
    tell('waiting', false);
    return new Promise(function (resolve) {
      setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]);
    }).then(function () { return send(entry, tries + 1); });
  }

  function send(entry, tries) {
    return sendRecord(entry).then(sendFiles).then(sent, function (why) { return failed(entry, why, tries); });
  }

  /* One after the other, the oldest first; what the server did not take waits for a look. */
  function flush() {
    if (flushing) {
      return;
    }
    flushing = true;
    mine().then(function (entries) {
      return entries.filter(function (entry) { return entry.refused === undefined; })
        .sort(function (a, b) { return a.at - b.at; })
        .reduce(function (before, entry) {
          return before.then(function () { return send(entry, 0); });
        }, Promise.resolve());
    }).then(function () { flushing = false; }, function () { flushing = false; });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var entry = {
      key: form.elements.key.value,
      by: form.dataset.by,
      to: form.dataset.record,
      owner: form.dataset.owner,
      words: form.elements.words.value,
      at: Date.now(),
      files: Array.from(form.querySelector('input[type="file"]').files).map(function (file) {
        return {key: crypto.randomUUID(), name: file.name, blob: file};
      })
    };
    keep(entry).then(function () {
      tell(navigator.onLine ? 'waiting' : 'kept', false);
      form.querySelector('button[type="submit"]').disabled = true;
      flush();
    }, function () {
      // Nothing can be kept here: as if this script were not there.
      form.submit();
    });
  });

  window.addEventListener('online', flush);
  mine().then(function (entries) {
    var refused = entries.find(function (entry) { return entry.refused !== undefined; });
    if (refused) {
      tell('refused', true, refused.refused);
    } else if (entries.length > 0) {
      tell('kept', false);
    }
    flush();
  });
})();
