package org.zhuqi.subsidies.claims.web;

import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.usecase.ClaimFiles;

/** What the files of a claim are called, for whoever was shown the claim. */
@Component
@RequiredArgsConstructor
class ClaimFilesShown {
    private final AttachmentsOf attachmentsOf;

    /** Name by id. */
    Map<String, String> names(Claim claim) {
        Map<String, String> names = new HashMap<>();
        attachmentsOf
                .list(OwnerRef.of(ClaimFiles.KIND, claim.id()))
                .forEach(file -> names.put(file.id().toString(), file.fileName()));
        return names;
    }
}
