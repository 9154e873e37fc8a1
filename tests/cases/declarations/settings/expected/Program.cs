using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("settings", ConstraintProperties.ByName));
builder.AddDatabase();
builder.Services.AddSingleton(static services => Settings.Read(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<AddNoteAction>();
builder.Services.AddSingleton<DescribeAction>();
builder.Services.AddSingleton<ListNotesAction>();
builder.Services.AddSingleton<ShowAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    AddNoteEndpoint.Map(routes);
    ListNotesEndpoint.Map(routes);
    ShowEndpoint.Map(routes);
}, prepare: static services => services.GetRequiredService<Settings>());
