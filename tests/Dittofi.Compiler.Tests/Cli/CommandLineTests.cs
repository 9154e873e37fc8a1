using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Tests.Cli;

public sealed class CommandLineTests : CommandTests
{
    [Fact]
    public void New_makes_a_project_that_checks()
    {
        var shop = In("ShoeStore");
        Assert.Equal(0, Run("new", shop));
        Assert.Equal(shop + "\n", output.ToString());
        Assert.Contains("name: shoe-store\n", File.ReadAllText(Path.Combine(shop, "dittofi.yaml")), StringComparison.Ordinal);
        Assert.StartsWith("# shoe-store\n", File.ReadAllText(Path.Combine(shop, "README.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(shop, "shoes.yaml")));
        Assert.True(File.Exists(Path.Combine(shop, ".gitignore")));
        Assert.Equal(0, Run("check", shop));
        Assert.DoesNotContain("DIT", output.ToString() + error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_fills_an_empty_folder_and_leaves_a_full_one_alone()
    {
        var shop = outer.CreateSubdirectory("shop");
        Assert.Equal(0, Run("new", shop.FullName));
        File.WriteAllText(Path.Combine(shop.FullName, "shoes.yaml"), "mine");
        Assert.Equal(2, Run("new", shop.FullName));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(shop.FullName, "shoes.yaml")));
        Assert.Contains("not empty", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ShoeStore", "shoe-store")]
    [InlineData("shoe_store 2", "shoe-store-2")]
    [InlineData("HTTPShop", "httpshop")]
    [InlineData("--shop--", "shop")]
    [InlineData("123", null)]
    [InlineData("靴", null)]
    [InlineData("", null)]
    public void A_project_takes_its_name_from_its_folder(string folder, string? name) =>
        Assert.Equal(name, Dittofi.Cli.NewProject.ProjectName.From(folder));

    [Fact]
    public void Findings_are_results_and_their_count_stands_aside()
    {
        var shop = Shop("models: { Shoe: { properties: { price: decimal(4,2) } } }\n");
        Assert.Equal(1, Run("check", shop));
        Assert.StartsWith("shoes.yaml:1:40: error DIT0106: ", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("1 error.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_for_programs_is_all_that_the_output_holds()
    {
        var shop = Shop("models: { Shoe: { properties: { price: decimal(4,2) } } }\n");
        Assert.Equal(1, Run("check", shop, "--format", "json"));
        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("DIT0106", json.RootElement[0].GetProperty("code").GetString());
    }

    [Fact]
    public void A_build_with_errors_writes_nothing()
    {
        var shop = Shop("models: { Shoe: { properties: { price: decimal(4,2) } } }\n");
        Assert.Equal(1, Run("build", shop));
        Assert.False(Directory.Exists(Path.Combine(shop, "out")));
        Assert.Equal(1, Run("run", shop));
        Assert.False(Directory.Exists(Path.Combine(shop, "out")));
    }

    [Fact]
    public void Mistakes_are_told_before_a_port_that_is_in_use()
    {
        // Whoever listens there already will do as well.
        using var listener = new TcpListener(IPAddress.Loopback, 5000);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            listener.Stop();
        }

        Assert.Equal(1, Run("run", Shop("models: { Shoe: { properties: { price: decimal(4,2) } } }\n")));
        Assert.Contains("shoes.yaml:1:40: error DIT0106: ", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
        Assert.Equal(2, Run("run", Shop("models: { Shoe: { properties: { price: \"decimal(4,2)\" } } }\n")));
        Assert.Contains("is in use by another program", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_leads_out_of_the_project_is_refused_and_one_that_is_the_root_too()
    {
        var shop = Shop("models: { Shoe: { properties: { price: \"decimal(4,2)\" } } }\n");
        Directory.CreateDirectory(In("elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(shop, "out"), In("elsewhere"));
        Assert.Equal(2, Run("build", shop));
        Assert.Contains("'out' is a link that leads out of the project.", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(In("elsewhere")));
        Assert.Equal(0, Run("check", shop));
        Assert.Equal(2, Run("build", shop, "-o", "/"));
        Assert.Contains("'/' is the root of the file system.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_project_has_errors_and_one_that_is_not_there_is_wrong_usage()
    {
        Assert.Equal(1, Run("check", outer.FullName));
        Assert.Contains("DIT0001", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("check", In("nowhere")));
        Assert.Equal(2, Run("build", In("nowhere")));
        Assert.Equal(2, Run("run", In("nowhere")));
    }

    [Theory]
    [InlineData]
    [InlineData("chekc")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "--fromat", "json")]
    [InlineData("check", "--fromat")]
    [InlineData("check", "--format", "yaml")]
    [InlineData("check", "--format")]
    [InlineData("new")]
    [InlineData("explain", "DIT9999")]
    [InlineData("expand", "a", "b", "c")]
    [InlineData("expand", "--all")]
    [InlineData("expand", "./nowhere")]
    public void Wrong_usage_is_said_aside_and_answers_two(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));
        Assert.Empty(output.ToString());
        Assert.StartsWith("dittofi: ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("build")]
    [InlineData("run")]
    [InlineData("explain")]
    [InlineData("expand")]
    public void Help_shows_examples(string command)
    {
        Assert.Equal(0, Run(command, "--help"));
        Assert.Contains($"Examples:\n  dittofi {command}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("--help"));
    }

    [Fact]
    public void Expand_prints_the_definitions_of_a_model_and_names_the_one_that_was_meant()
    {
        var shop = Shop("models: { Shoe: { properties: { type: text(80) }, api: true }, Boot: { properties: { type: text(80) } } }\n");
        Assert.Equal(0, Run("expand", shop));
        var all = output.ToString();
        Assert.StartsWith("endpoints:\n  Shoe.create:\n    summary: Creates one shoe\n    method: POST\n    path: /shoes\n", all, StringComparison.Ordinal);
        output.GetStringBuilder().Clear();
        Assert.Equal(0, Run("expand", shop, "Shoe"));
        Assert.Equal(all, output.ToString());
        output.GetStringBuilder().Clear();
        Assert.Equal(2, Run("expand", shop, "Shoes"));
        Assert.Contains("no model 'Shoes' says 'api'. Did you mean Shoe?", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("expand", shop, "Boot"));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Expand_tells_what_is_wrong_with_an_api_and_prints_nothing()
    {
        Assert.Equal(1, Run("expand", Shop("models: { Shoe: { properties: { type: text(80) }, api: { filter: [typ] } } }\n")));
        Assert.Empty(output.ToString());
        Assert.Contains("DIT0325", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_prints_the_page_of_a_code_and_lists_all_without_one()
    {
        Assert.Equal(0, Run("explain", "dit0106"));
        Assert.Contains("\nWrong:\n", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();
        Assert.Equal(0, Run("explain"));
        Assert.Equal(DiagnosticCatalog.All.Count, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Explain_takes_the_names_that_expand_prints()
    {
        var shop = Shop("models: { Shoe: { properties: { type: text(80) }, api: true } }\n");
        foreach (var name in new[] { "Shoe.list", "ShoeList" })
        {
            output.GetStringBuilder().Clear();
            Assert.Equal(0, Run("explain", name, shop));
            Assert.Contains("SELECT", output.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(2, Run("explain", "Shoe.lst", shop));
        Assert.Contains("Did you mean Shoe.list?", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("explain", "ShoeLst", shop));
        Assert.Contains("Did you mean ShoeList?", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("403", "DIT0403: ")]
    [InlineData("0106", "DIT0106: ")]
    public void Explain_takes_the_digits_of_a_code(string digits, string page)
    {
        Assert.Equal(0, Run("explain", digits));
        Assert.StartsWith(page, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chek", "there is no command 'chek'. Did you mean 'check'?")]
    [InlineData("serve", "there is no command 'serve'. Try 'dittofi --help'.")]
    public void A_command_that_does_not_exist_is_named_with_the_nearest(string command, string complaint)
    {
        Assert.Equal(2, Run(command));
        Assert.Equal($"dittofi: {complaint}\n", error.ToString());
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_called_one()
    {
        var shop = Shop("models: {}\n");
        Assert.Equal(2, Run("check", Path.Combine(shop, "shoes.yaml")));
        Assert.Contains("shoes.yaml' is a file;", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "5001")]
    [InlineData(".", "--port")]
    public void A_port_is_said_to_be_in_the_variable(params string[] arguments)
    {
        Assert.Equal(2, Run(["run", .. arguments]));
        Assert.Contains("ASPNETCORE_URLS=http://127.0.0.1:8080 dittofi run", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_next_can_be_pasted_and_the_readme_names_the_program()
    {
        var shop = In("My Shop");
        Assert.Equal(0, Run("new", shop));
        Assert.Contains($"dittofi run '{shop}'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("`dotnet out/bin/MyShop.dll`", File.ReadAllText(Path.Combine(shop, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_names_the_nearest_code()
    {
        Assert.Equal(2, Run("explain", "DIT106"));
        Assert.Contains("Did you mean DIT0106?", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_compiler_answers_three_and_shows_its_trace_only_for_debugging()
    {
        using var broken = new BrokenWriter();
        Assert.Equal(3, Run(broken, isDebug: false, "explain"));
        Assert.Contains("fault of the compiler", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, Run(broken, isDebug: true, "explain"));
        Assert.Contains("   at ", error.ToString(), StringComparison.Ordinal);
    }

    private string Shop(string shoes)
    {
        var shop = outer.CreateSubdirectory("shop").FullName;
        File.WriteAllText(Path.Combine(shop, "dittofi.yaml"), "dittofi: 1\nname: shop\n");
        File.WriteAllText(Path.Combine(shop, "shoes.yaml"), shoes);
        return shop;
    }
}
