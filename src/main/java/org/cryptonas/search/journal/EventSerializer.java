package org.cryptonas.search.journal;

import akka.actor.ExtendedActorSystem;
import akka.serialization.SerializerWithStringManifest;
import akka.serialization.jackson.JacksonObjectMapperProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cryptonas.search.event.SearchEvent;

/**
 * Events as CBOR under names of their own: what is on disk stays readable when classes are moved or
 * renamed. Akka's serialiser would write the class's name.
 */
public final class EventSerializer extends SerializerWithStringManifest {
  /** Written beside every event; Akka asks for a number that nobody else in the system has. */
  private static final int IDENTIFIER = 20_260_411;

  /** Section of {@code akka.serialization.jackson} by which events are written and read. */
  public static final String BINDING = "search-event";

  private final ObjectMapper mapper;

  /** Made by Akka. */
  public EventSerializer(ExtendedActorSystem system) {
    this.mapper =
        JacksonObjectMapperProvider.get(system)
            .getOrCreate(BINDING, Optional.of(new CBORFactory()));
  }

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public String manifest(Object event) {
    return EventNames.of(event.getClass());
  }

  @Override
  public byte[] toBinary(Object event) {
    try {
      return mapper.writerFor(SearchEvent.class).writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Object fromBinary(byte[] bytes, String name) throws NotSerializableException {
    try {
      return mapper.readerFor(SearchEvent.class).readValue(bytes);
    } catch (InvalidTypeIdException e) {
      throw new NotSerializableException(
          "event '%s' given, which this program does not know: a newer one wrote it"
              .formatted(e.getTypeId()));
    } catch (IOException e) {
      throw new NotSerializableException(
          "event '%s' cannot be read: %s".formatted(name, e.getMessage()));
    }
  }
}
