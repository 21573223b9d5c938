package org.zhuqi.reviews.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.reviews.StandardRoute;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code places/<place>/routes/*.json}; a file that is no route keeps the program from starting and is named. */
@Component
class ShippedRoutes implements StandardRoutes {
    private static final String FOLDER = "routes";

    private final List<StandardRoute> all;

    ShippedRoutes(PlaceFiles files, RouteCodec codec, JsonMapper json) {
        all = files.list(FOLDER).stream()
                .filter(path -> path.endsWith(".json"))
                .map(path -> read(files, path, codec, json))
                .toList();
    }

    private static StandardRoute read(PlaceFiles files, String path, RouteCodec codec, JsonMapper json) {
        try (InputStream in = files.open(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode name = json.readTree(text).path("name");
            return new StandardRoute(
                    path.substring(FOLDER.length() + 1, path.length() - ".json".length()),
                    new LocalText(
                            name.path("zh").asString(""),
                            name.path("ko").asString(null),
                            name.path("en").asString(null)),
                    codec.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalStateException("data file " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<StandardRoute> all() {
        return all;
    }
}
