// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Devices on a directory of the PC.</summary>
internal static class HostFiles
{
    internal static TestDevice Boot(string storageRoot)
    {
        TestDevice test = new TestDevice(new FakePlatform { StorageRoot = storageRoot }, null, new VfsLibrary());
        Assert.AreEqual((int)InitResult.Ok, (int)test.Boot(), test.Platform.ConsoleText);
        return test;
    }

    internal static VirtualFileSystem Mount(string storageRoot) => VirtualFileSystem.From(Boot(storageRoot).Device);
}
