package org.zhuqi.reviews.experts.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.OpenExpertAccount;
import org.zhuqi.accounts.usecase.Opened;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The bureau invites an expert of the pool: an account with a password for its first login. */
@Service
@RequiredArgsConstructor
public class InviteExpert {
    private final Experts experts;
    private final ExpertAccounts accounts;
    private final OpenExpertAccount openExpertAccount;
    private final AuditTrail auditTrail;

    public Opened invite(Actor actor, ExpertId id, String username) {
        actor.may(ExpertsRight.KEEP_EXPERTS).orRefuse();
        Expert expert = experts.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        if (accounts.of(id).isPresent()) {
            throw ExpertsError.INVITED_ALREADY.refused();
        }
        return openExpertAccount.open(actor, username, expert.name(), account -> {
            accounts.link(id, account);
            auditTrail.record(AuditEvent.done(actor, "reviews.invite-expert", "expert", id)
                    .with("account", account.toString()));
        });
    }
}
