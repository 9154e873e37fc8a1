using System.Threading.Tasks;
using App.Actions;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /lines.</summary>
internal static class PostManyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<PostManyAction>();
        routes.MapPost("/lines", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, PostManyAction action)
    {
        var errors = new RequestErrors();
        var body = await RequestBody.ReadAsync(context, static (ref JsonInput json) => json.List(Line.Read), errors);
        errors.CheckEach(LineValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        json.Writer.WriteStartArray();
        foreach (var item in response)
        {
            item.WriteTo(json.Writer);
        }

        json.Writer.WriteEndArray();
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
