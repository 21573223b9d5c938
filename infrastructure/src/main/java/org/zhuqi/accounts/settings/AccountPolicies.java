package org.zhuqi.accounts.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.TokenPolicy;

@Configuration
@EnableConfigurationProperties(AccountSettings.class)
class AccountPolicies {
    @Bean
    PasswordPolicy passwordPolicy(AccountSettings settings) {
        AccountSettings.Password password = settings.password();
        return new PasswordPolicy(password.minLength(), password.minClasses(), password.maxAge(), password.notReused());
    }

    @Bean
    LockoutPolicy lockoutPolicy(AccountSettings settings) {
        return new LockoutPolicy(settings.lockFailures(), settings.lockFor());
    }

    @Bean
    TokenPolicy tokenPolicy(AccountSettings settings) {
        return new TokenPolicy(settings.tokenLifetime());
    }
}
