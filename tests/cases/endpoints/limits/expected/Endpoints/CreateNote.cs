using System;
using System.Threading.Tasks;
using App.Actions;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /notes.</summary>
internal static class CreateNoteEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<CreateNoteAction>();
        routes.MapPost("/notes", context => HandleAsync(context, action))
            .RequireRateLimiting(new RateLimit(100, TimeSpan.FromMinutes(1), perClient: true))
            .WithRequestTimeout(TimeSpan.FromSeconds(10));
    }

    private static async Task HandleAsync(HttpContext context, CreateNoteAction action)
    {
        var errors = new RequestErrors();
        var body = await RequestBody.ReadAsync(context, NoteInput.Read, errors, limit: 5242880);
        errors.Check(NoteInputValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var note = await action.RunAsync(body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        note.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status201Created);
    }
}
