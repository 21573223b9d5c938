package org.zhuqi.applications.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.usecase.CallChanges;
import org.zhuqi.applications.usecase.DraftFile;
import org.zhuqi.programmes.designs.DefinitionChange;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Texts;

/** What changed in a call since a draft was begun, in the reader's words; templates call it {@code @callChangesSaid}. */
@Component("callChangesSaid")
@RequiredArgsConstructor
class CallChangesSaid {
    private final CallChanges callChanges;
    private final Texts texts;

    public List<String> of(DraftFile file) {
        return callChanges.since(file).stream().map(this::said).toList();
    }

    private String said(DefinitionChange change) {
        String subject = texts.message("designs.subject." + change.subject());
        LocalText label = change.label();
        return texts.message(
                "designs.change." + change.what(),
                label == null ? subject : texts.message("designs.named", subject, texts.of(label)));
    }
}
