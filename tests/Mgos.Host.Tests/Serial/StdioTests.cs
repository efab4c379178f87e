// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Serial;

[TestClass]
public class StdioTests
{
    [TestMethod]
    public void The_standard_streams_carry_all_byte_values_and_the_console_moves_to_standard_error()
    {
        using var folder = new TemporaryFolder();
        using var child = new Child("echo", "--state-dir", folder.Path, "--uart", "0=stdio");
        Assert.AreEqual("console", child.ReadErrorLine());
        var sent = Machines.AllBytes();
        child.Write(sent);
        var answer = child.Read(sent.Length);
        for (var i = 0; i < sent.Length; i++)
            Assert.AreEqual((byte)(sent[i] ^ 1), answer[i]);
    }
}
