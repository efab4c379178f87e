// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

[TestClass]
public class PropertiesTests
{
    [TestMethod]
    [DataRow("color", "red", "color=red")]
    [DataRow("a b", "c&d=e/f", "a%20b=c%26d%3De%2Ff")]
    [DataRow(AzureProperties.ContentType, "application/json", "%24.ct=application%2Fjson")]
    [DataRow("empty", "", "empty=")]
    [DataRow("ü", "é+#%", "%C3%BC=%C3%A9%2B%23%25")]
    [DataRow("plain", "._-$,;~()", "plain=._-$,;~()")]
    public void Property_is_written_with_escapes_and_read_again(string name, string value, string expected)
    {
        AzureProperties properties = new AzureProperties();
        properties.Add(name, value);
        Assert.AreEqual(expected, properties.ToTopicText());
        AzureProperties read = AzureProperties.Parse(expected);
        Assert.AreEqual(1, read.Count);
        Assert.AreEqual(value, read.Find(name));
    }

    [TestMethod]
    public void Several_keep_their_order()
    {
        AzureProperties properties = new AzureProperties();
        Assert.AreEqual("", properties.ToTopicText());
        properties.Add("b", "1");
        properties.Add("a", null);
        properties.Add("b", "2");
        Assert.AreEqual("b=1&a=&b=2", properties.ToTopicText());
        Assert.AreEqual("1", properties.Find("b"));
        Assert.IsNull(properties.Find("c"));
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("&&", "")]
    [DataRow("?a=1", "a:1 ")]
    [DataRow("/?a=1&b", "a:1 b: ")]
    [DataRow("a=1=2", "a:1=2 ")]
    [DataRow("a=%", "a:% ")]
    [DataRow("a=%4", "a:%4 ")]
    [DataRow("a=%zz%41", "a:%zzA ")]
    [DataRow("a=%00b", "a:%00b ")]
    [DataRow("a=%c3%bc", "a:ü ")]
    public void What_is_not_sound_stays_as_it_is(string text, string expected)
    {
        AzureProperties properties = AzureProperties.Parse(text);
        string all = "";
        for (int i = 0; i < properties.Count; i++)
            all += properties.NameAt(i) + ":" + properties.ValueAt(i) + " ";
        Assert.AreEqual(expected, all);
    }

    [TestMethod]
    public void Number_is_limited()
    {
        string text = "";
        for (int i = 0; i < 2 * AzureConstants.MaxProperties; i++)
            text += "p=" + i.ToString() + "&";
        Assert.AreEqual(AzureConstants.MaxProperties, AzureProperties.Parse(text).Count);
    }
}
