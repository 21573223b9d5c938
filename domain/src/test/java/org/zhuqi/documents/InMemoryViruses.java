package org.zhuqi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows one virus, and does not answer when told so. */
public final class InMemoryViruses implements Viruses {
    private boolean silent;

    public void fallSilent() {
        silent = true;
    }

    @Override
    public Optional<String> in(Supplier<InputStream> content) {
        if (silent) {
            throw new UncheckedIOException(new IOException("no answer"));
        }
        try (InputStream in = content.get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return text.contains(VirusesContract.EICAR) ? Optional.of("Eicar-Test-Signature") : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
