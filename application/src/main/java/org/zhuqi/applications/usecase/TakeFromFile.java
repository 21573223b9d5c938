package org.zhuqi.applications.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.usecase.AttachAgain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Takes a paper of a draft from what the enterprise handed in before, without sending it again. */
@Service
@Transactional
@RequiredArgsConstructor
public class TakeFromFile {
    private final Applications applications;
    private final AnsweredCall answeredCall;
    private final MaterialsOnFile onFile;
    private final AttachAgain attachAgain;

    /**
     * Attaches it.
     *
     * @param paper the file as it was attached then
     */
    public Attachment take(Actor actor, ApplicationId id, String materialCode, AttachmentId paper) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        boolean offered = onFile.of(application, answeredCall.of(application)).entrySet().stream()
                .filter(material -> material.getKey().equals(materialCode))
                .flatMap(material -> material.getValue().stream())
                .anyMatch(each -> each.file().attachment().equals(paper));
        if (!offered) {
            throw ApplicationsError.NOT_ON_FILE.refused();
        }
        return attachAgain.attach(actor, paper, ApplicationMaterials.owner(id, materialCode));
    }
}
