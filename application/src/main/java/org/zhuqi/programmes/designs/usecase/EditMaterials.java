package org.zhuqi.programmes.designs.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/** Writes the list of papers that go with an application. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditMaterials {
    private static final int NAME = 200;
    private static final int TEXT = 2_000;
    private static final int MOST = 60;
    private final KeptDesign kept;

    /**
     * What was typed.
     *
     * @param code of the one that is changed, blank for a new one
     * @param kind of paper that may be taken from what was handed in before, blank when it must be new
     * @param months for how long such a one is taken, blank for ever
     */
    public record Input(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String helpZh,
            @Nullable String helpKo,
            @Nullable String helpEn,
            @Nullable List<String> formats,
            @Nullable String required,
            @Nullable String kind,
            @Nullable String months) {}

    public Design put(Actor actor, ProgrammeId id, long seen, Input typed) {
        kept.toChange(actor, id);
        Typed fields = new Typed();
        LocalText name = fields.read.local("name", typed.nameZh(), typed.nameKo(), typed.nameEn(), NAME);
        LocalText help = fields.text("help", typed.helpZh(), typed.helpKo(), typed.helpEn(), TEXT);
        Set<MaterialFormat> formats = fields.read.some(MaterialFormat.class, "formats", Typed.some(typed.formats()));
        if (formats.isEmpty()) {
            fields.read.wrong(FieldProblem.of("formats", "shared.missing"));
        }
        Reuse reuse = reuse(fields.read, typed);
        fields.read.refuseWrong();
        List<MaterialFormat> ordered = List.copyOf(formats);
        return kept.change(actor, id, seen, before -> {
            List<Material> materials = new ArrayList<>(before.materials());
            int at = Typed.blank(typed.code()) ? -1 : index(materials, typed.code());
            String code = at < 0 ? free(materials) : materials.get(at).code();
            Material material = new Material(code, name, help, ordered, "true".equals(typed.required()), reuse);
            if (at >= 0) {
                materials.set(at, material);
            } else if (materials.size() >= MOST) {
                throw DesignsError.TOO_MUCH.refused();
            } else {
                materials.add(material);
            }
            return before.withMaterials(materials);
        });
    }

    private static @Nullable Reuse reuse(ReadFields fields, Input typed) {
        PaperKind kind = Typed.blank(typed.kind())
                ? null
                : fields.requiredOne(PaperKind.class, "kind", typed.kind()).orElse(null);
        Integer months = Typed.blank(typed.months())
                ? null
                : fields.requiredCount("months", typed.months()).orElse(null);
        if (months != null && (months < 1 || months > Reuse.MOST_MONTHS)) {
            fields.wrong(FieldProblem.of("months", "shared.count-form"));
            return null;
        }
        return kind == null ? null : new Reuse(kind, months);
    }

    public Design move(Actor actor, ProgrammeId id, long seen, String code, boolean up) {
        kept.toChange(actor, id);
        return kept.change(actor, id, seen, before -> {
            List<Material> materials = new ArrayList<>(before.materials());
            int from = index(materials, code);
            int to = Math.clamp(up ? from - 1L : from + 1L, 0, materials.size() - 1);
            materials.add(to, materials.remove(from));
            return before.withMaterials(materials);
        });
    }

    public Design remove(Actor actor, ProgrammeId id, long seen, String code) {
        kept.toChange(actor, id);
        return kept.change(actor, id, seen, before -> {
            List<Material> materials = new ArrayList<>(before.materials());
            materials.remove(index(materials, code));
            return before.withMaterials(materials);
        });
    }

    private static int index(List<Material> materials, String code) {
        for (int i = 0; i < materials.size(); i++) {
            if (materials.get(i).code().equals(code.strip())) {
                return i;
            }
        }
        throw DesignsError.GONE.refused();
    }

    private static String free(List<Material> materials) {
        for (int i = 1; ; i++) {
            String code = "material-" + i;
            if (materials.stream().noneMatch(material -> material.code().equals(code))) {
                return code;
            }
        }
    }
}
