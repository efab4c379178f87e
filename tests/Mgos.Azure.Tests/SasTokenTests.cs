// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class SasTokenTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private const string LongKey = "/////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////w==";

    // Made with the HMAC of another make.
    [TestMethod]
    [DataRow("hub.azure-devices.net/devices/lamp", Key, 1700003600, "sr=hub.azure-devices.net%2Fdevices%2Flamp&sig=%2FYf1oJAz%2B3mJvnnOJfj8tM3wkvFPeY4pp%2F%2F8HWfKhjs%3D&se=1700003600")]
    [DataRow("hub.azure-devices.net/devices/lamp:1 ä", "c2VjcmV0", 1, "sr=hub.azure-devices.net%2Fdevices%2Flamp%3A1%20%C3%A4&sig=4bojx3cJV%2FnNp%2FifawU0mg21WWY9iFgndNlKCDflX14%3D&se=1")]
    [DataRow("h/devices/d", LongKey, 2102444800, "sr=h%2Fdevices%2Fd&sig=cwdsKMRckWA3o%2F5veHS1ZBoqFNqV8SL71euX6o11tnU%3D&se=2102444800")]
    public void Token_has_the_signature_of_its_resource_and_time(string resource, string key, int expires, string expected) =>
        Assert.AreEqual("SharedAccessSignature " + expected, SasToken.Make(resource, Base64Text.Decode(key), expires));

    [TestMethod]
    public void Token_of_the_provisioning_service_names_its_policy() => Assert.AreEqual(
        "SharedAccessSignature sr=0ne0001%2Fregistrations%2Flamp&sig=jijKu9zy94dWW1ByrY9xYApBEUE61yy6tnKuqHFsYTw%3D&se=1700003600&skn=registration",
        SasToken.Make("0ne0001/registrations/lamp", Base64Text.Decode(Key), 1700003600, "registration"));

    [TestMethod]
    public void Time_may_be_beyond_32_bits() =>
        Assert.AreEqual(
            "SharedAccessSignature sr=h%2Fdevices%2Fd&sig=pmoO1hQZ1QDwY580yfAK03B6mxMY%2FROCrLDHwUT5AjI%3D&se=4102444800", SasToken.Make("h/devices/d", Base64Text.Decode(LongKey), 4102444800));
}
