using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace App.Runtime;

/// <summary>
/// Turns an exception, or an error status that came without a body, into the problem that the client is told: never more than its kind.
/// One handler does what the framework's exception handler and status code pages do, since each of those costs every request that succeeds.
/// </summary>
internal static class FailureHandler
{
    private static readonly Action<ILogger, string, string, Exception?> LogFailure = LoggerMessage.Define<string, string>(
        LogLevel.Error, new EventId(1, "RequestFailed"), "{Method} request failed, trace id {TraceId}.");

    private static readonly Action<ILogger, string, string, string, Exception?> LogUnavailable =
        LoggerMessage.Define<string, string, string>(
            LogLevel.Warning, new EventId(2, "DatabaseUnavailable"), "{Method} request met no database, trace id {TraceId}: {Reason}");

    /// <summary>Runs the rest of the request. What fails once the answer has begun is the server's to end.</summary>
    public static async Task RunAsync(RequestDelegate next, HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await HandleAsync(context, exception);
            return;
        }

        var response = context.Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted && response.ContentLength is null && response.ContentType is null)
        {
            await Problem.SendAsync(context, response.StatusCode);
        }
    }

    private static async Task HandleAsync(HttpContext context, Exception exception)
    {
        if (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // Nobody is there to be told.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }

        var closing = context.Response.Headers.Connection;
        context.Response.Clear();
        context.Response.Headers.Connection = closing;

        var services = context.RequestServices;
        var failure = Classify(exception)?.In(services.GetRequiredService<ServiceInfo>().Constraints);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailureHandler));
        if (failure is null)
        {
            LogFailure(logger, context.Request.Method, Problem.TraceId(context), exception);
            await Problem.SendAsync(context, StatusCodes.Status500InternalServerError);
            return;
        }

        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
        {
            // One line each: an outage makes many of these, and must not fill the disk with stack traces.
            var reason = exception.InnerException?.Message ?? exception.Message;
            LogUnavailable(logger, context.Request.Method, Problem.TraceId(context), reason, null);
            context.Response.Headers.RetryAfter = "1";
        }

        await Problem.SendAsync(context, failure.Status, failure.Title, failure.Detail, ErrorsOf(failure));
    }

    /// <summary>What is known about an exception; null for a fault of the service itself.</summary>
    internal static Failure? Classify(Exception exception) => exception switch
    {
        ActionFailedException failed => new Failure(failed.Status, failed.Title, failed.Detail, Properties: failed.Property is { } property ? [property] : null),
        RuleBrokenException broken => new Failure(StatusCodes.Status422UnprocessableEntity, Detail: broken.Message, Properties: [broken.Property]),
        BadHttpRequestException bad => new Failure(bad.StatusCode),
        OverflowException or DivideByZeroException => Failure.Arithmetic,
        DatabaseUnavailableException unavailable => Failure.Unavailable with { Detail = unavailable.Message },
        _ => DatabaseFailures.Classify(exception),
    };

    private static RequestErrors? ErrorsOf(Failure failure)
    {
        if (failure is not { Properties: { } properties, Detail: { } detail })
        {
            return null;
        }

        var errors = new RequestErrors();
        foreach (var name in properties)
        {
            errors.AddRule(name, properties.Length == 1 ? detail : Messages.TakenTogether(Array.FindAll(properties, other => other != name)));
        }

        return errors;
    }
}
