using System;
using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /shoes/{id}.</summary>
internal static class GetShoeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<GetShoeAction>();
        routes.MapMethods("/shoes/{id}", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action))
            .RequireCors(static policy => policy
                .AllowAnyOrigin()
                .WithMethods("GET"))
            .WithMetadata(new AnswerCache(TimeSpan.FromMinutes(5), query: [], headers: [], isForOrigins: true));
    }

    private static async Task HandleAsync(HttpContext context, GetShoeAction action)
    {
        var errors = new RequestErrors();
        var path = GetShoePath.Read(new PathInput(context, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var result = await action.RunAsync(path, context.RequestAborted);

        using var json = JsonResponse.Rent();
        switch (result)
        {
            case GetShoeResult.Ok ok:
                AnswerCache.Announce(context);
                json.Writer.Value(ok.Value);
                await json.SendAsync(context, StatusCodes.Status200OK);
                break;
            case GetShoeResult.NonAuthoritative nonAuthoritative:
                json.Writer.Value(nonAuthoritative.Value);
                await json.SendAsync(context, StatusCodes.Status203NonAuthoritative);
                break;
        }
    }
}
