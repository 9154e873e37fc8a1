using System;
using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /notes/count.</summary>
internal static class CountNotesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<CountNotesAction>();
        routes.MapMethods("/notes/count", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action))
            .RequireRateLimiting(new RateLimit(1000, TimeSpan.FromHours(1), perClient: false))
            .WithRequestTimeout(TimeSpan.FromMilliseconds(1500));
    }

    private static async Task HandleAsync(HttpContext context, CountNotesAction action)
    {
        var notes = await action.RunAsync(context.RequestAborted);

        using var json = JsonResponse.Rent();
        json.Writer.Value(notes);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
