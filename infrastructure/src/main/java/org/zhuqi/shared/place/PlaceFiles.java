package org.zhuqi.shared.place;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;

/** The data files of the place served, and those of the whole country. */
public final class PlaceFiles {
    private static final String NATIONAL = "classpath:national/";
    private final ResourcePatternResolver resources;
    private final String root;

    /** @param place a folder below {@code places/} on the class path, or {@code file:} and a folder */
    public PlaceFiles(ResourceLoader loader, String place) {
        this.resources = ResourcePatternUtils.getResourcePatternResolver(loader);
        String folder = place.startsWith("file:") ? place : "classpath:places/" + place;
        this.root = folder.endsWith("/") ? folder : folder + "/";
    }

    /** Opens a file of the place, e.g. {@code units.csv}. */
    public InputStream open(String relative) {
        return open(root, relative);
    }

    /** Whether the place has this file. */
    public boolean has(String relative) {
        return resources.getResource(root + relative).isReadable();
    }

    /** Paths of the files directly in a folder of the place, sorted; empty when there is no such folder. */
    public List<String> list(String folder) {
        return list(root, folder);
    }

    /** Opens a file that holds for the whole country, e.g. {@code holiday-cn/2024.json}. */
    public InputStream openNational(String relative) {
        return open(NATIONAL, relative);
    }

    /** Paths of the files directly in a national folder, sorted. */
    public List<String> listNational(String folder) {
        return list(NATIONAL, folder);
    }

    private InputStream open(String base, String relative) {
        try {
            return resources.getResource(base + relative).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + base + relative, e);
        }
    }

    private List<String> list(String base, String folder) {
        try {
            return Arrays.stream(resources.getResources(base + folder + "/*"))
                    .filter(Resource::isReadable)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> folder + "/" + name)
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + base + folder, e);
        }
    }
}
