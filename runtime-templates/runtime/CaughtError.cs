using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace App.Runtime;

/// <summary>A failure that an action goes on after.</summary>
/// <param name="Status">The status that it would have been answered with.</param>
/// <param name="Message">What the client would have been told.</param>
internal sealed record CaughtError(int Status, string Message)
{
    /// <summary>
    /// Null for what no action survives: a fault of the service, a cancelled request, a database that is gone, or that gave the work up because of others.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="constraints">What the database's constraints mean, where the service has tables.</param>
    public static CaughtError? Of(Exception exception, IReadOnlyDictionary<string, ConstraintInfo>? constraints = null)
    {
        var failure = FailureHandler.Classify(exception)?.In(constraints);
        return failure is null || (failure.Status == StatusCodes.Status503ServiceUnavailable && exception is not ActionFailedException)
            ? null
            : new CaughtError(failure.Status, failure.Detail ?? failure.Title ?? ReasonPhrases.GetReasonPhrase(failure.Status));
    }
}
