package org.zhuqi.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

public final class InMemoryUploadParts implements UploadParts {
    private final Map<UploadId, byte[]> stored = new HashMap<>();
    private final Set<UploadId> held = new HashSet<>();

    @Override
    public long sizeOf(UploadId id) {
        return stored.getOrDefault(id, new byte[0]).length;
    }

    @Override
    public long append(UploadId id, long offset, InputStream content, long atMost) {
        if (held.contains(id)) {
            throw DocumentsError.UPLOAD_BUSY.refused();
        }
        if (sizeOf(id) != offset) {
            throw DocumentsError.WRONG_OFFSET.refused(sizeOf(id));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(stored.getOrDefault(id, new byte[0]));
        byte[] one = new byte[1];
        for (long came = 0; read(id, content, one, all) > 0; ) {
            if (++came > atMost) {
                throw DocumentsError.LONGER_THAN_SAID.refused();
            }
            all.writeBytes(one);
        }
        stored.put(id, all.toByteArray());
        return sizeOf(id);
    }

    private int read(UploadId id, InputStream content, byte[] one, ByteArrayOutputStream all) {
        try {
            return content.read(one);
        } catch (IOException e) {
            stored.put(id, all.toByteArray());
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(UploadId id) {
        if (!held.add(id)) {
            throw DocumentsError.UPLOAD_BUSY.refused();
        }
        return new ByteArrayInputStream(stored.getOrDefault(id, new byte[0])) {
            @Override
            public void close() {
                held.remove(id);
            }
        };
    }

    @Override
    public void forget(UploadId id) {
        stored.remove(id);
    }
}
