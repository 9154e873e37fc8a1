using System;
using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /shoes.</summary>
internal static class ListShoesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<ListShoesAction>();
        routes.MapMethods("/shoes", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action))
            .RequireCors(static policy => policy
                .WithOrigins("https://shop.example", "http://localhost:5173")
                .WithMethods("GET")
                .WithHeaders("X-Shop")
                .WithExposedHeaders("Location")
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10)))
            .WithMetadata(new AnswerCache(TimeSpan.FromSeconds(30), query: ["type", "limit"], headers: ["X-Shop"], isForOrigins: true));
    }

    private static async Task HandleAsync(HttpContext context, ListShoesAction action)
    {
        var errors = new RequestErrors();
        var query = ListShoesQuery.Read(new QueryInput(context.Request, errors));
        errors.Check(ListShoesQueryValidator.Instance, query, "query");
        var header = ListShoesHeader.Read(new HeaderInput(context.Request, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var shoes = await action.RunAsync(query, header, context.RequestAborted);

        AnswerCache.Announce(context);
        using var json = JsonResponse.Rent();
        json.Writer.WriteStartArray();
        foreach (var shoe in shoes)
        {
            shoe.WriteTo(json.Writer);
        }

        json.Writer.WriteEndArray();
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
