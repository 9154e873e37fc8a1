using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction
{
    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(new PostResponse
        {
            Compared = [
                (body.A < body.B),
                body.C > (long)(body.N ?? 1),
                (body.Is && body.A < body.B),
                (body.Is ? (body.A < body.B) : body.Is),
            ],
            Sums = [
                body.A + body.B * 2,
                (body.A + body.B) * 2,
                body.A - (body.B - 1),
                body.A - (-5),
                -(body.A - 1),
                body.A - body.B - 1,
                body.A / (body.B / 2),
            ],
            Money = [body.P * 2m, body.P * (decimal)body.A, -body.P, body.P - (decimal)(body.A * 2)],
            Logic = [
                body.Is || body.A == 1 || (body.B == 2 && body.Is),
                body.Is && !(body.A == 1 || body.Is),
                (body.A < body.B) == body.Is,
                body.N is null,
                (body.U ?? body.T) == "x",
            ],
            Chosen = [
                (body.A < 1 ? "a" : ((body.Is && body.B > 2) ? "b" : "c")),
                body.U ?? "u",
                (body.Is ? body.U : null) ?? body.U ?? "z",
            ],
            Texts = [
                "a " + body.A.ToString(CultureInfo.InvariantCulture) + " b",
                (body.T + body.T) + "!",
                PostBodyMoodText.Values.ToText(body.Mood) + " " + (body.Is ? "true" : "false"),
                CodePoints.Compare(body.T + body.T, "m") < 0 ? "a" : "b",
                body.U is null ? "none" : body.U + "!",
            ],
        });
    }
}
