package org.zhuqi.stories;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Photos of telephones, and the lines they go over. */
final class Photos {
    private Photos() {}

    /** What begins like a picture of a camera. */
    static byte[] ofCamera(int size) {
        byte[] photo = new byte[size];
        byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0x10, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(head, 0, photo, 0, head.length);
        return photo;
    }

    /** On disk, where a browser reads it as a telephone does. */
    static Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createTempDirectory("zhuqi-photos").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the line of a page break in the middle of a file, once; counts the parts that were sent. */
    static AtomicInteger breaking(Page page, int part) {
        AtomicInteger parts = new AtomicInteger();
        page.route("**/api/v1/uploads/*/content*", route -> {
            if (parts.incrementAndGet() == part) {
                route.abort();
            } else {
                route.resume();
            }
        });
        return parts;
    }
}
