package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.PapersOnFile;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Reuse;

/** What of the papers an enterprise handed in before still goes for the materials of a call. */
@Service
@RequiredArgsConstructor
class MaterialsOnFile {
    private final PapersOnFile papers;
    private final Clock clock;

    /** By the material's code, the latest first; nothing of the application itself. */
    Map<String, List<PaperOnFile>> of(Application application, Programme programme) {
        Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
        for (Material material : programme.materials()) {
            Reuse reuse = material.reuse();
            if (reuse != null) {
                kinds.add(reuse.kind());
            }
        }
        if (kinds.isEmpty()) {
            return Map.of();
        }
        List<PaperOnFile> all = papers.of(application.enterprise(), kinds).stream()
                .filter(paper -> !paper.from().equals(application.id()))
                .toList();
        Map<String, List<PaperOnFile>> byMaterial = new LinkedHashMap<>();
        for (Material material : programme.materials()) {
            byMaterial.put(
                    material.code(),
                    all.stream().filter(paper -> goes(paper, material)).toList());
        }
        return byMaterial;
    }

    private boolean goes(PaperOnFile paper, Material material) {
        Reuse reuse = material.reuse();
        return reuse != null
                && paper.kind() == reuse.kind()
                && material.accepts(paper.file().mediaType())
                && reuse.takes(paper.at().atZone(clock.getZone()).toLocalDate(), LocalDate.now(clock));
    }
}
