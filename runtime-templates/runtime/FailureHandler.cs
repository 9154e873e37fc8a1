using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace App.Runtime;

/// <summary>Turns an exception into the problem that the client is told: never more than its kind.</summary>
internal static class FailureHandler
{
    private static readonly Action<ILogger, string, string, Exception?> LogFailure = LoggerMessage.Define<string, string>(
        LogLevel.Error, new EventId(1, "RequestFailed"), "{Method} request failed, trace id {TraceId}.");

    private static readonly Action<ILogger, string, string, string, Exception?> LogUnavailable =
        LoggerMessage.Define<string, string, string>(
            LogLevel.Warning, new EventId(2, "DatabaseUnavailable"), "{Method} request met no database, trace id {TraceId}: {Reason}");

    public static async Task HandleAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is null)
        {
            return;
        }

        var services = context.RequestServices;
        var failure = Classify(exception);
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

        await Problem.SendAsync(
            context, failure.Status, failure.Title, failure.Detail, ErrorsOf(exception, failure, services.GetRequiredService<ServiceInfo>()));
    }

    /// <summary>What is known about an exception; null for a fault of the service itself.</summary>
    internal static Failure? Classify(Exception exception) => exception switch
    {
        ActionFailedException failed => new Failure(failed.Status, failed.Title, failed.Detail),
        RuleBrokenException => Failure.Broken(null),
        BadHttpRequestException bad => new Failure(bad.StatusCode),
        OverflowException or DivideByZeroException => Failure.Arithmetic,
        DatabaseUnavailableException unavailable => Failure.Unavailable with { Detail = unavailable.Message },
        _ => DatabaseFailures.Classify(exception),
    };

    private static RequestErrors? ErrorsOf(Exception exception, Failure failure, ServiceInfo service)
    {
        var errors = new RequestErrors();
        if (exception is RuleBrokenException broken)
        {
            errors.AddRule(broken.Property, broken.Message);
            return errors;
        }

        if (failure.Constraint is not { } constraint
            || failure.Detail is not { } detail
            || !service.PropertyOfConstraint.TryGetValue(constraint, out var property))
        {
            return null;
        }

        errors.AddRule(property, detail);
        return errors;
    }
}
