package dev.ratchet.monitor.messaging;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/**
 * The last resort for one record that cannot be processed or sent: it is left out, with an error in the log. What may heal
 * (Kafka away, fenced, a store that fails) ends the task instead, which starts again from its last commit.
 */
public final class LeaveOut implements ProcessingExceptionHandler, ProductionExceptionHandler {
    private static final Logger LOG = Logger.getLogger(LeaveOut.class);

    @Override
    public ProcessingHandlerResponse handle(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException) {
            return ProcessingHandlerResponse.FAIL;
        }
        log(context, exception);
        return ProcessingHandlerResponse.CONTINUE;
    }

    @Override
    public ProductionExceptionHandlerResponse handle(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RecordTooLargeException || exception instanceof SerializationException) {
            log(context, exception);
            return ProductionExceptionHandlerResponse.CONTINUE;
        }
        return ProductionExceptionHandlerResponse.FAIL;
    }

    private static void log(ErrorHandlerContext context, Exception exception) {
        LOG.errorf(
                exception,
                "Left out: %s-%d@%d at %s",
                context.topic(),
                context.partition(),
                context.offset(),
                context.processorNodeId());
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // nothing to choose
    }
}
