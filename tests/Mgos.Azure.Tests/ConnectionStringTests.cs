// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class ConnectionStringTests
{
    [TestMethod]
    [DataRow("HostName=h.azure-devices.net;DeviceId=lamp;SharedAccessKey=c2VjcmV0")]
    [DataRow("SharedAccessKey=c2VjcmV0;DeviceId=lamp;HostName=h.azure-devices.net")]
    [DataRow(" hostname=h.azure-devices.net; deviceid=lamp;SHAREDACCESSKEY=c2VjcmV0;\n")]
    [DataRow("HostName=h.azure-devices.net;DeviceId=lamp;Unknown=a=b;SharedAccessKey=c2VjcmV0")]
    public void Order_case_and_other_members_do_not_matter(string text)
    {
        string fault;
        AzureConnectionString read = AzureConnectionString.Parse(text, out fault);
        Assert.IsNull(fault, fault);
        Assert.AreEqual("h.azure-devices.net", read.HostName);
        Assert.AreEqual("lamp", read.DeviceId);
        Assert.AreEqual(6, read.Key.Length);
        Assert.AreEqual((int)'t', (int)read.Key[5]);
    }

    [TestMethod]
    public void Key_may_end_with_padding()
    {
        string fault;
        Assert.AreEqual(1, AzureConnectionString.Parse("HostName=h:1883;DeviceId=d;SharedAccessKey=/w==", out fault).Key.Length);
    }

    [TestMethod]
    [DataRow("", "has no HostName")]
    [DataRow(";;;", "has no HostName")]
    [DataRow("DeviceId=d;SharedAccessKey=c2VjcmV0", "has no HostName")]
    [DataRow("HostName=h;SharedAccessKey=c2VjcmV0", "has no DeviceId")]
    [DataRow("HostName=h;DeviceId=;SharedAccessKey=c2VjcmV0", "has no DeviceId")]
    [DataRow("HostName=h;DeviceId=d", "has no SharedAccessKey")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey=", "has no SharedAccessKey")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey", "not name=value, the 3.")]
    [DataRow("=h;DeviceId=d", "not name=value, the 1.")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey=c2VjcmV", "not base64")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey=c2Vj cmV0", "not base64")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey=====", "not base64")]
    [DataRow("HostName=h;DeviceId=d;SharedAccessKey=c2=jcmV0", "not base64")]
    [DataRow("HostName=h:0:0;DeviceId=d;SharedAccessKey=c2VjcmV0", "no name of a host")]
    [DataRow("HostName=h;DeviceId=a/b;SharedAccessKey=c2VjcmV0", "cannot be used in topics")]
    [DataRow("HostName=h;DeviceId=a#;SharedAccessKey=c2VjcmV0", "cannot be used in topics")]
    [DataRow("HostName=h;DeviceId=ä;SharedAccessKey=c2VjcmV0", "cannot be used in topics")]
    [DataRow("HostName=h;SharedAccessKeyName=iothubowner;SharedAccessKey=c2VjcmV0", "connection string of the hub")]
    [DataRow("HostName=h;DeviceId=d;ModuleId=m;SharedAccessKey=c2VjcmV0", "of a module")]
    [DataRow("HostName=h;DeviceId=d;x509=true", "azure.cert")]
    public void Fault_says_what_to_do(string text, string expected)
    {
        string fault;
        AzureConnectionString read = AzureConnectionString.Parse(text, out fault);
        Assert.IsNull(read, text);
        Assert.IsTrue(fault.IndexOf(expected) >= 0, fault);
    }

    [TestMethod]
    public void Nothing_throws_and_nothing_of_the_key_is_told()
    {
        string good = "HostName=h.azure-devices.net;DeviceId=lamp;SharedAccessKey=c2VjcmV0Y29kZQ==";
        for (int i = 0; i < good.Length; i++)
        {
            string fault;
            AzureConnectionString.Parse(good.Substring(0, i), out fault);
            AzureConnectionString.Parse(good.Substring(i), out fault);
            AzureConnectionString.Parse(good.Substring(0, i) + "=" + good.Substring(i), out fault);
            Assert.IsTrue(fault == null || fault.IndexOf("c2VjcmV0") < 0, fault);
        }
    }
}
