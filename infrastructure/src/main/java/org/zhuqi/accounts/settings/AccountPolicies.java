package org.zhuqi.accounts.settings;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.accounts.ContextWords;
import org.zhuqi.accounts.HashingLimit;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.TokenPolicy;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.Role;

@Configuration
@EnableConfigurationProperties(AccountSettings.class)
class AccountPolicies {
    @Bean
    PasswordPolicy passwordPolicy(AccountSettings settings) {
        AccountSettings.Password password = settings.password();
        return new PasswordPolicy(
                password.minLength(),
                password.minClasses(),
                password.maxAge(),
                password.notReused(),
                password.oneTimeFor());
    }

    @Bean
    ContextWords contextWords(AccountSettings settings) {
        return new ContextWords(settings.password().words());
    }

    @Bean
    HashingLimit hashingLimit(AccountSettings settings) {
        AccountSettings.Hashing hashing = settings.hashing();
        int atOnce =
                hashing.atOnce() > 0 ? hashing.atOnce() : Runtime.getRuntime().availableProcessors();
        return new HashingLimit(atOnce, hashing.patience(), hashing.waiting());
    }

    @Bean
    LockoutPolicy lockoutPolicy(AccountSettings settings) {
        return new LockoutPolicy(settings.lockFailures(), settings.lockFor());
    }

    @Bean
    TokenPolicy tokenPolicy(AccountSettings settings) {
        return new TokenPolicy(settings.tokenLifetime());
    }

    @Bean
    SecondFactorPolicy secondFactorPolicy(AccountSettings settings, Demonstration demonstration) {
        Set<Role> asked = settings.secondFactor().requiredFor();
        Set<Role> usual = demonstration.on() ? Set.of() : SecondFactorPolicy.ADMINISTRATORS;
        return new SecondFactorPolicy(asked == null ? usual : asked);
    }
}
