package org.zhuqi.programmes.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.MaterialFormat;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Window;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.LocalText;

/** Everything a call says; form and rules in the layout in which they are kept. */
record ProgrammeResponse(
        UUID id,
        String code,
        LocalText title,
        LocalText summary,
        Instant opens,
        Instant closes,
        Window.State state,
        @Nullable String budget,
        int noticeDays,
        int version,
        List<MaterialResponse> materials,
        @JsonRawValue String form,
        @JsonRawValue String eligibility,
        @JsonRawValue String amount) {

    record MaterialResponse(
            String code, LocalText name, @Nullable LocalText help, List<MaterialFormat> formats, boolean required) {
        static MaterialResponse from(Material material) {
            return new MaterialResponse(
                    material.code(), material.name(), material.help(), material.formats(), material.required());
        }
    }

    static ProgrammeResponse from(Programme programme, Instant now, FormCodec formCodec, RuleCodec ruleCodec) {
        return new ProgrammeResponse(
                programme.id().value(),
                programme.code(),
                programme.title(),
                programme.summary(),
                programme.window().opens(),
                programme.window().closes(),
                programme.window().at(now),
                programme.budget() == null ? null : programme.budget().toString(),
                programme.noticeDays(),
                programme.version(),
                programme.materials().stream().map(MaterialResponse::from).toList(),
                formCodec.write(programme.form()),
                ruleCodec.writeCriterion(programme.eligibility()),
                ruleCodec.writeAmount(programme.amount()));
    }
}
