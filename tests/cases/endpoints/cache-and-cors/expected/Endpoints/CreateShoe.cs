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
        routes.MapPost("/shoes", context => HandleAsync(context, action))
            .RequireCors(static policy => policy
                .WithOrigins("https://admin.example:8443")
                .WithMethods("POST")
                .WithHeaders("Content-Type", "X-Trace")
                .AllowCredentials());
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

        var shoe = await action.RunAsync(body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        shoe.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status201Created);
    }
}
