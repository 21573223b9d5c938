package org.zhuqi.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Contents in a map. */
public class InMemoryDocumentStore implements DocumentStore {
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Instant> times = new TreeMap<>();
    private int open;

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public Received receive(InputStream content, long atMost) {
        byte[] bytes;
        try {
            bytes = content.readNBytes((int) Math.min(atMost + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > atMost) {
            throw DocumentsError.TOO_LARGE.refused(atMost / UploadLimits.MEGABYTE);
        }
        open++;
        return new Bytes(bytes);
    }

    @Override
    public boolean holds(String sha256) {
        return contents.containsKey(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        byte[] bytes = contents.get(sha256);
        if (bytes == null) {
            throw new UncheckedIOException(new IOException("not there: " + sha256));
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public List<String> keptBefore(Instant time, String after, int atMost) {
        return times.entrySet().stream()
                .filter(e -> e.getValue().isBefore(time) && e.getKey().compareTo(after) > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(atMost)
                .toList();
    }

    @Override
    public void delete(String sha256) {
        contents.remove(sha256);
        times.remove(sha256);
    }

    @Override
    public int forgetReceivedBefore(Instant time) {
        int forgotten = open;
        open = 0;
        return forgotten;
    }

    /** How many contents are kept. */
    public int size() {
        return contents.size();
    }

    /** How many came in and were not closed. */
    public int open() {
        return open;
    }

    private final class Bytes implements Received {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void keep() {
            contents.put(sha256(), bytes);
            times.put(sha256(), Instant.now());
        }

        @Override
        public void close() {
            open--;
        }
    }
}
