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
            Seconds = body.At.PlusSeconds(1L),
            Minutes = body.At.PlusMinutes((long)(-body.Days)),
            Hours = body.At.PlusHours(1L),
            Days = body.Maybe?.PlusDays((long)body.Days),
            Months = body.At.PlusMonths(1L),
            Years = body.At.PlusYears(1L),
            Year = body.At.Year + body.Day.Year,
            Month = body.Maybe?.Month,
            Day = body.At.ToDate().Day,
            Hour = body.At.Hour * 60 + body.At.Minute,
            Second = body.At.Second,
            Date = body.Maybe?.ToDate(),
            Later = body.Day.PlusDays(1L).PlusMonths(1L).PlusYears(1L),
            Text = body.At.ToText("d MMM yyyy HH:mm") + " and " + body.Day.ToText("yyyy-MM-dd"),
        });
    }
}
