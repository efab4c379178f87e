// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class ConditionTests
{
    private const string Variables = "name: app\nversion: 2.0\nbuild_vars: {X: one, EMPTY: \"\"}\ncdefs: {Y: two}";

    [Theory]
    [InlineData("mos.platform == \"esp32\"", true)]
    [InlineData("mos.platform != \"esp32\"", false)]
    [InlineData("\"esp32\" == platform", true)]
    [InlineData("arch == \"ubuntu\"", false)]
    [InlineData("mos.arch == mos.platform", true)]
    [InlineData("mos.version == \"0.1\"", true)]
    [InlineData("build_vars.X == \"one\"", true)]
    [InlineData("manifest.build_vars.X != \"two\"", true)]
    [InlineData("build_vars.EMPTY == \"\"", true)]
    [InlineData("cdefs.Y == \"two\"", true)]
    [InlineData("name == \"app\"", true)]
    [InlineData("manifest.version == \"2.0\"", true)]
    [InlineData("  build_vars.X==\"one\"  ", true)]
    [InlineData("defined(build_vars.X)", true)]
    [InlineData("defined( cdefs.NO )", false)]
    [InlineData("defined(author)", false)]
    public void Conditions_compare_texts(string condition, bool expected) => Assert.Equal(expected, Evaluator().Evaluate(condition, new SourcePosition("f", 1)));

    [Theory]
    [InlineData("build_vars.NO == \"x\"", "f(7): error MGOS106: there is no variable 'build_vars.NO'; use defined(build_vars.NO) to ask for it")]
    [InlineData("\"x\" != nothing", "f(7): error MGOS106: there is no variable 'nothing'; use defined(nothing) to ask for it")]
    [InlineData("build_vars.X", "f(7): error MGOS106: 'build_vars.X' is not a == b, a != b or defined(x)")]
    [InlineData("a > b", "f(7): error MGOS106: 'a > b' is not a == b, a != b or defined(x)")]
    [InlineData("a == \"b\" && c == \"d\"", "f(7): error MGOS106: 'a == \"b\" && c == \"d\"' is not a == b, a != b or defined(x)")]
    [InlineData("", "f(7): error MGOS106: '' is not a == b, a != b or defined(x)")]
    public void What_cannot_be_decided_is_an_error(string condition, string error) =>
        Assert.Equal(error, Assert.Throws<ManifestException>(() => Evaluator().Evaluate(condition, new SourcePosition("f", 7))).ToDiagnostic());

    [Fact]
    public void Variables_are_replaced_in_texts()
    {
        Assert.Equal("fs/esp32/one", Evaluator().Expand("fs/${mos.platform}/${ build_vars.X }", new SourcePosition("f", 1)));
        Assert.Equal("$x {y}", Evaluator().Expand("$x {y}", new SourcePosition("f", 1)));
        Assert.Throws<ManifestException>(() => Evaluator().Expand("${no}", new SourcePosition("f", 1)));
    }

    [Theory]
    [InlineData("netnano1.0", "esp32-only both")]
    [InlineData("net10.0", "both pc-only")]
    public void A_piece_applies_to_its_platform(string target, string files)
    {
        using Workspace workspace = new();
        workspace.Write("app/both", "");
        workspace.Write("app/esp32-only", "");
        workspace.Write("app/pc-only", "");
        int code = workspace.App("""
            filesystem: [both]
            conds:
              - {when: mos.platform == "esp32", apply: {filesystem: [esp32-only]}}
              - {when: mos.platform == "ubuntu", apply: {filesystem: [pc-only]}}
            """, target);
        Assert.Equal("", workspace.Output);
        Assert.Equal(0, code);
        Assert.Equal(files.Split(' ').Append("conf0.json").Order(StringComparer.Ordinal), workspace.Files().Split(' '));
    }

    [Fact]
    public void A_condition_may_add_libraries_with_their_conditions()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A", "conds:\n  - {when: mos.platform == \"ubuntu\", apply: {libs: [{name: Lib.B}]}}");
        workspace.Library("Lib.B", "conds:\n  - {when: mos.platform == \"ubuntu\", apply: {config_schema: [[\"b\", \"i\", 7, {}]]}}");
        Assert.Equal(0, workspace.App("conds:\n  - {when: mos.platform == \"ubuntu\", apply: {libs: [{name: Lib.A}]}}"));
        Assert.Equal("Lib.B Lib.A", workspace.StartOrder());
        Assert.Equal(["Int(\"b\", 7)"], workspace.SchemaLines());
    }

    [Fact]
    public void Conditions_see_all_manifests_and_the_app_wins()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A", """
            build_vars: {BOTH: library, MINE: library}
            conds:
              - {when: build_vars.BOTH == "app", apply: {config_schema: [["app_wins", "b", true, {}]]}}
              - {when: build_vars.MINE == "library", apply: {config_schema: [["mine", "b", true, {}]]}}
              - {when: build_vars.BOARD == "", apply: {config_schema: [["board", "b", true, {}]]}}
            """);
        Assert.Equal(0, workspace.App("libs: [{name: Lib.A}]\nbuild_vars: {BOTH: app}"));
        Assert.Equal(["Boolean(\"app_wins\", true)", "Boolean(\"mine\", true)", "Boolean(\"board\", true)"], workspace.SchemaLines());
    }

    [Fact]
    public void Conditions_of_the_app_are_decided_first()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A", "build_vars: {X: \"0\"}\nconds:\n  - {when: build_vars.X == \"1\", apply: {config_schema: [[\"x\", \"i\", 1, {}]]}}");
        Assert.Equal(0, workspace.App("libs: [{name: Lib.A}]\nconds:\n  - {when: mos.platform == \"ubuntu\", apply: {build_vars: {X: \"1\"}}}"));
        Assert.Equal(["Int(\"x\", 1)"], workspace.SchemaLines());
    }

    [Fact]
    public void A_library_cannot_set_a_variable_that_the_app_sets()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A", """
            conds:
              - {when: mos.platform == "ubuntu", apply: {build_vars: {X: library}}}
              - {when: build_vars.X == "app", apply: {config_schema: [["x", "i", 1, {}]]}}
            """);
        Assert.Equal(0, workspace.App("libs: [{name: Lib.A}]\nbuild_vars: {X: app}"));
        Assert.Equal(["Int(\"x\", 1)"], workspace.SchemaLines());
    }

    [Fact]
    public void A_library_that_comes_late_can_make_a_condition_true()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A");
        Assert.Equal(0, workspace.App("""
            conds:
              - {when: defined(cdefs.MGOS_HAVE_LIB_A), apply: {config_schema: [["x", "i", 1, {}]]}}
              - {when: mos.platform == "ubuntu", apply: {libs: [{name: Lib.A}]}}
            """));
        Assert.Equal(["Int(\"x\", 1)"], workspace.SchemaLines());
    }

    [Fact]
    public void Conditions_can_be_nested()
    {
        using Workspace workspace = new();
        Assert.Equal(0, workspace.App("""
            build_vars: {X: "1"}
            conds:
              - when: mos.platform == "ubuntu"
                apply:
                  conds:
                    - {when: build_vars.X == "1", apply: {config_schema: [["x", "i", 1, {}]]}}
                    - {when: build_vars.X == "2", apply: {config_schema: [["y", "i", 1, {}]]}}
            """));
        Assert.Equal(["Int(\"x\", 1)"], workspace.SchemaLines());
    }

    [Fact]
    public void An_error_fails_the_build_if_its_condition_holds()
    {
        using Workspace workspace = new();
        Assert.Equal(1, workspace.App("conds:\n  - {when: mos.platform == \"esp32\", error: not this}\n  - {when: mos.platform == \"ubuntu\", error: no PC}"));
        Assert.Equal(workspace.PathOf("app/mos.yml") + "(5): error MGOS107: no PC", workspace.Output.Trim());
    }

    [Fact]
    public void A_warning_is_printed_once_and_the_build_goes_on()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A");
        Assert.Equal(0, workspace.App("conds:\n  - {when: mos.platform == \"ubuntu\", warning: careful, apply: {libs: [{name: Lib.A}]}}"));
        Assert.Equal(workspace.PathOf("app/mos.yml") + "(4): warning MGOS108: careful", workspace.Output.Trim());
    }

    [Fact]
    public void A_manifest_or_piece_may_warn_and_refuse_as_such()
    {
        using Workspace workspace = new();
        workspace.Library("Lib.A", "warning: old");
        Assert.Equal(1, workspace.App("libs: [{name: Lib.A}]\nconds:\n  - {when: mos.platform == \"ubuntu\", apply: {error: refused}}"));
        Assert.Contains("error MGOS107: refused", workspace.Output);
        Assert.Equal(0, workspace.App("libs: [{name: Lib.A}]"));
        Assert.Equal(workspace.PathOf("Lib.A/mos.yml") + "(1): warning MGOS108: old", workspace.Output.Trim());
    }

    private static ConditionEvaluator Evaluator() => new(Manifests.Parse(Variables), "esp32", "0.1");
}
