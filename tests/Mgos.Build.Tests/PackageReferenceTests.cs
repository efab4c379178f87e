// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class PackageReferenceTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_package_is_in_the_firmware_and_in_order_though_the_app_does_not_name_it()
    {
        _workspace.Library("B");
        _workspace.Library("A", "libs: [{name: B}]\n");
        Assert.Equal(0, _workspace.App("author: me\n", packages: ["A", "B"]));
        Assert.Equal("B A", _workspace.StartOrder());
    }

    [Fact]
    public void A_project_is_in_the_firmware_only_if_it_is_named()
    {
        _workspace.Library("A");
        _workspace.Library("B");
        Assert.Equal(0, _workspace.App("libs: [{name: B}]\n", packages: ["B"]));
        Assert.Equal("B", _workspace.StartOrder());
    }
}
