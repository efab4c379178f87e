// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.CaBundle.Tests;

[TestClass]
public class FileNameTests
{
    [TestMethod]
    public void File_has_the_name_that_settings_have_by_default() => Assert.AreEqual("ca.pem", CaBundle.FileName);
}
