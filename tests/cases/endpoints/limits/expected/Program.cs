using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("case", ConstraintProperties.ByName));
builder.AddDatabase();
builder.Services.AddRateLimiter(static _ => { });
builder.Services.AddRequestTimeouts();
builder.Services.AddSingleton<CountNotesAction>();
builder.Services.AddSingleton<CreateNoteAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    CountNotesEndpoint.Map(routes);
    CreateNoteEndpoint.Map(routes);
}, use: static app => app.UseRateLimiter().UseRequestTimeouts());
