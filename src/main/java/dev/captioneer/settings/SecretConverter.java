package dev.captioneer.settings;

import dev.captioneer.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Turns configured text into a {@link Secret}; surrounding white space is an accident of copying. */
@Component
@ConfigurationPropertiesBinding
class SecretConverter implements Converter<String, Secret> {

    @Override
    public Secret convert(String text) {
        return new Secret(text.strip());
    }
}
