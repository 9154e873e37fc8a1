using System.Threading.Tasks;
using App.Actions;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /shoes.</summary>
internal static class CreateShoeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<CreateShoeAction>();
        routes.MapPost("/shoes", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, CreateShoeAction action)
    {
        var errors = new RequestErrors();
        var body = await RequestBody.ReadAsync(context, ShoeInput.Read, errors);
        errors.Check(ShoeInputValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var result = await action.RunAsync(body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        ResponseHeaders.SetLocation(context, result.LocationHeader);
        ResponseHeaders.Set(context, "X-Kind", result.XKindHeader);
        ResponseHeaders.Set(context, "X-Link", result.XLinkHeader);
        ResponseHeaders.Set(context, "X-Words", result.XWordsHeader);
        result.Value.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status201Created);
    }
}
