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

    public static async Task HandleAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is null)
        {
            return;
        }

        var services = context.RequestServices;
        var failure = Classify(exception);
        if (failure is null || failure.Status >= StatusCodes.Status500InternalServerError)
        {
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailureHandler));
            LogFailure(logger, context.Request.Method, Problem.TraceId(context), exception);
        }

        if (failure is null)
        {
            await Problem.SendAsync(context, StatusCodes.Status500InternalServerError);
            return;
        }

        if (failure.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        await Problem.SendAsync(
            context, failure.Status, failure.Title, failure.Detail, ErrorsOf(failure, services.GetRequiredService<ServiceInfo>()));
    }

    /// <summary>What is known about an exception; null for a fault of the service itself.</summary>
    internal static Failure? Classify(Exception exception) => exception switch
    {
        ActionFailedException failed => new Failure(failed.Status, failed.Title, failed.Detail),
        BadHttpRequestException bad => new Failure(bad.StatusCode),
        OverflowException or DivideByZeroException => Failure.Arithmetic,
        DatabaseUnavailableException unavailable => Failure.Unavailable with { Detail = unavailable.Message },
        _ => DatabaseFailures.Classify(exception),
    };

    private static RequestErrors? ErrorsOf(Failure failure, ServiceInfo service)
    {
        if (failure.Constraint is not { } constraint
            || failure.Detail is not { } detail
            || !service.PropertyOfConstraint.TryGetValue(constraint, out var property))
        {
            return null;
        }

        var errors = new RequestErrors();
        errors.AddRule(property, detail);
        return errors;
    }
}
