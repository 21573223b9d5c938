package org.zhuqi.audit.schedule;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;

/**
 * {@code --verify-audit}: checks the chain, says what was found and ends with 0 when it is whole, 1 when not.
 */
@Component
@RequiredArgsConstructor
class VerifyCommand implements ApplicationRunner {
    static final String OPTION = "verify-audit";

    private final VerifyAuditChain verifyAuditChain;
    private final AuditSchedule schedule;
    private final ApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        schedule.seal();
        int code = verify();
        // That it was verified is an entry too.
        schedule.seal();
        System.exit(SpringApplication.exit(context, () -> code));
    }

    int verify() {
        ChainVerdict verdict = verifyAuditChain.verify(Actor.system());
        System.out.println(
                switch (verdict) {
                    case ChainVerdict.Whole whole ->
                        "audit chain whole: " + whole.links() + " entries, head " + whole.head();
                    case ChainVerdict.Broken broken ->
                        "audit chain BROKEN: " + broken.fault() + " at position " + broken.position();
                });
        return verdict instanceof ChainVerdict.Whole ? 0 : 1;
    }
}
