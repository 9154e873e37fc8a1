using System.Collections.Frozen;
using System.Globalization;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>A status as C# writes it: by its name in <c>StatusCodes</c> where it has one (RFC 9110, section 15, and the registry it founds).</summary>
internal static class HttpStatus
{
    private static readonly FrozenDictionary<int, string> _names = new Dictionary<int, string>
    {
        [200] = "OK",
        [201] = "Created",
        [202] = "Accepted",
        [203] = "NonAuthoritative",
        [204] = "NoContent",
        [205] = "ResetContent",
        [206] = "PartialContent",
        [207] = "MultiStatus",
        [208] = "AlreadyReported",
        [226] = "IMUsed",
        [301] = "MovedPermanently",
        [302] = "Found",
        [303] = "SeeOther",
        [307] = "TemporaryRedirect",
        [308] = "PermanentRedirect",
        [400] = "BadRequest",
        [401] = "Unauthorized",
        [402] = "PaymentRequired",
        [403] = "Forbidden",
        [404] = "NotFound",
        [405] = "MethodNotAllowed",
        [406] = "NotAcceptable",
        [408] = "RequestTimeout",
        [409] = "Conflict",
        [410] = "Gone",
        [411] = "LengthRequired",
        [412] = "PreconditionFailed",
        [413] = "PayloadTooLarge",
        [414] = "UriTooLong",
        [415] = "UnsupportedMediaType",
        [416] = "RangeNotSatisfiable",
        [417] = "ExpectationFailed",
        [418] = "ImATeapot",
        [421] = "MisdirectedRequest",
        [422] = "UnprocessableEntity",
        [423] = "Locked",
        [424] = "FailedDependency",
        [426] = "UpgradeRequired",
        [428] = "PreconditionRequired",
        [429] = "TooManyRequests",
        [431] = "RequestHeaderFieldsTooLarge",
        [451] = "UnavailableForLegalReasons",
        [500] = "InternalServerError",
        [501] = "NotImplemented",
        [502] = "BadGateway",
        [503] = "ServiceUnavailable",
        [504] = "GatewayTimeout",
        [507] = "InsufficientStorage",
        [508] = "LoopDetected",
    }.ToFrozenDictionary();

    /// <summary>A status in one word: <c>Created</c>.</summary>
    public static string Word(int status) => status == 200 ? "Ok" : _names.TryGetValue(status, out var name) ? name : "Status" + status.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>StatusCodes.Status201Created</c>, which takes <c>using Microsoft.AspNetCore.Http</c>, or the number alone.</summary>
    public static CSharpCode Of(int status) => _names.TryGetValue(status, out var name)
        ? CSharpCode.Primary($"StatusCodes.Status{CSharpCode.Literal(status)}{CSharpIdentifier.Pascal(name)}")
        : CSharpCode.Literal(status);
}
