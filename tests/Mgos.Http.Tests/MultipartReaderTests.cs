// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class MultipartReaderTests
{
    internal const string Form = "preamble\r\n--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\none\r\n-\r\n--\r\n--A\r\ntwo\r\n"
        + "--B \t\r\ncontent-disposition: form-data; name=n\r\n\r\nvalue\r\n--B\r\nContent-Disposition: form-data; filename=b.txt\r\n\r\n\r\n--B--\r\nepilogue --B\r\n";

    internal const string FormParts = "[a.txt|one\r\n-\r\n--\r\n--A\r\ntwo][-|value][b.txt|]";

    private const string FileHead = "--B\r\nContent-Disposition: form-data; filename=a\r\n\r\n";

    [TestMethod]
    public void Parts_are_the_same_wherever_the_body_is_split()
    {
        byte[] data = Encoding.UTF8.GetBytes(Form);
        for (int split = 0; split <= data.Length; split++)
        {
            PartRecorder recorder = new PartRecorder();
            MultipartReader reader = New(recorder);
            Assert.IsTrue(reader.Read(data, 0, split) && reader.Read(data, split, data.Length - split), split.ToString());
            Assert.AreEqual(FormParts, recorder.Text, split.ToString());
            Assert.IsTrue(reader.IsComplete);
        }
    }

    [TestMethod]
    public void Parts_are_the_same_byte_by_byte()
    {
        byte[] data = Encoding.UTF8.GetBytes(Form);
        PartRecorder recorder = new PartRecorder();
        MultipartReader reader = New(recorder);
        for (int i = 0; i < data.Length; i++)
            Assert.IsTrue(reader.Read(data, i, 1));
        Assert.AreEqual(FormParts, recorder.Text);
        Assert.IsTrue(reader.IsComplete);
    }

    [TestMethod]
    public void Data_comes_in_one_run_whatever_it_holds()
    {
        PartRecorder recorder = new PartRecorder();
        Read(recorder, FileHead + "\r\r\n\r\n--x\r\n--\r-\n--B\r\n--B--");
        Assert.AreEqual("[a|\r\r\n\r\n--x\r\n--\r-\n--B]", recorder.Text);
        Assert.AreEqual(1, recorder.RunCount);
    }

    [DataRow("--B--", "", true)]
    [DataRow("\r\n--B--\r\n", "", true)]
    [DataRow("", "", false)]
    [DataRow("--B", "", false)]
    [DataRow("--B-", "", false)]
    [DataRow(FileHead + "x", "[a|x", false)]
    [DataRow(FileHead + "x\r\n--B", "[a|x]", false)]
    [DataRow(FileHead + "x--B--", "[a|x--B--", false)]
    [DataRow(FileHead + "\r\n--B--", "[a|]", true)]
    [DataRow("--B\r\n\r\nx\r\n--B--", "[-|x]", true)]
    [DataRow("--B\nX", "", false)]
    [TestMethod]
    public void Form_is_complete_with_its_final_delimiter_only(string form, string parts, bool isComplete)
    {
        PartRecorder recorder = new PartRecorder();
        MultipartReader reader = Read(recorder, form);
        Assert.AreEqual(parts, recorder.Text);
        Assert.AreEqual(isComplete, reader.IsComplete);
    }

    [DataRow("--Bx\r\n")]
    [DataRow("--B\n")]
    [DataRow("--B\rx")]
    [DataRow("--B-x")]
    [DataRow("--B -")]
    [DataRow(FileHead + "data\r\n--Bmore")]
    [DataRow("--B\r\nContent-Disposition: form-data;\r\n filename=x\r\n\r\n")]
    [TestMethod]
    public void Malformed_form_is_refused_with_400(string form)
    {
        MultipartReader reader = Read(new PartRecorder(), form);
        Assert.AreEqual(400, reader.Status);
        byte[] more = Encoding.UTF8.GetBytes("\r\n--B--");
        Assert.IsFalse(reader.Read(more, 0, more.Length));
    }

    [TestMethod]
    public void Bytes_that_are_no_text_are_refused_in_a_file_name()
    {
        byte[] data = Encoding.UTF8.GetBytes("--B\r\nContent-Disposition: form-data; filename=\"?\"\r\n\r\n");
        int mark = "--B\r\nContent-Disposition: form-data; filename=\"".Length;
        data[mark] = 0xff;
        MultipartReader reader = New(new PartRecorder());
        Assert.IsFalse(reader.Read(data, 0, data.Length));
        Assert.AreEqual(400, reader.Status);
        data[mark] = 0;
        reader = New(new PartRecorder());
        Assert.IsFalse(reader.Read(data, 0, data.Length));
        Assert.AreEqual(400, reader.Status);
    }

    [TestMethod]
    public void Endless_header_is_refused_without_being_kept()
    {
        byte[] line = Encoding.UTF8.GetBytes(new string('x', 1000));
        MultipartReader reader = Read(new PartRecorder(), "--B\r\n");
        int pieces = 0;
        while (pieces < 10000 && reader.Read(line, 0, line.Length))
            pieces++;
        Assert.AreEqual(1, pieces);
        Assert.AreEqual(431, reader.Status);
    }

    [TestMethod]
    public void Thousand_parts_are_read()
    {
        PartRecorder recorder = new PartRecorder();
        MultipartReader reader = New(recorder);
        byte[] part = Encoding.UTF8.GetBytes("--B\r\n\r\n\r\n");
        for (int i = 0; i < 1000; i++)
            Assert.IsTrue(reader.Read(part, 0, part.Length));
        byte[] end = Encoding.UTF8.GetBytes("--B--");
        reader.Read(end, 0, end.Length);
        Assert.AreEqual(1000, recorder.PartCount);
        Assert.IsTrue(reader.IsComplete);
    }

    [TestMethod]
    public void Listener_can_stop_the_reader()
    {
        PartRecorder recorder = new PartRecorder { StopAt = 1 };
        MultipartReader reader = Read(recorder, Form);
        Assert.AreEqual("[a.txt|", recorder.Text);
        Assert.AreEqual(0, reader.Status);
        Assert.IsFalse(reader.IsComplete);
    }

    [DataRow("form-data; filename=a.txt", "a.txt")]
    [DataRow("form-data; name=\"x\"; FileName = \"a b.txt\"", "a b.txt")]
    [DataRow("form-data; name=\"x;filename=n\"; filename=\"a;b\"", "a;b")]
    [DataRow("form-data; filename=\"a\\\"b\\\\c\"", "a\"b\\c")]
    [DataRow("form-data; filename=\"C:\\dir\\a.txt\"", "C:\\dir\\a.txt")]
    [DataRow("form-data; filename=\"a%22b\"", "a%22b")]
    [DataRow("form-data; filename=\"\"", "")]
    [DataRow("form-data; filename=", "")]
    [DataRow("form-data; filename=\"open", "?")]
    [DataRow("form-data; filename", "?")]
    [DataRow("form-data; filename*=UTF-8''a", "?")]
    [DataRow("form-data; name=filename", "?")]
    [DataRow("form-data; filename=one; filename=two", "one")]
    [DataRow("filename=a", "?")]
    [DataRow("", "?")]
    [DataRow(";;;filename=a", "a")]
    [TestMethod]
    public void File_name_is_found(string disposition, string expected)
    {
        byte[] data = Encoding.UTF8.GetBytes(disposition);
        Assert.AreEqual(expected, HeaderParameters.Find(data, 0, data.Length, Encoding.UTF8.GetBytes("filename")) ?? "?");
    }

    [DataRow("multipart/form-data; boundary=abc", "abc")]
    [DataRow("Multipart/Form-Data;boundary=\"a b\"", "a b")]
    [DataRow("multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW", "----WebKitFormBoundary7MA4YWxkTrZu0gW")]
    [DataRow("multipart/form-data; boundary=", "")]
    [DataRow("multipart/form-data", "")]
    [DataRow("multipart/form-data; boundary=\"a \"", "")]
    [DataRow("multipart/form-data; boundary=\"a<b\"", "")]
    [TestMethod]
    public void Boundary_is_found(string contentType, string expected)
    {
        byte[] boundary = FormData.BoundaryOf(contentType);
        Assert.AreEqual(expected, boundary == null ? "" : Encoding.UTF8.GetString(boundary, 0, boundary.Length));
    }

    [TestMethod]
    public void Boundary_has_70_bytes_at_most()
    {
        Assert.IsNotNull(FormData.BoundaryOf("multipart/form-data; boundary=" + new string('b', 70)));
        Assert.IsNull(FormData.BoundaryOf("multipart/form-data; boundary=" + new string('b', 71)));
    }

    private static MultipartReader New(PartRecorder recorder) => new MultipartReader(Encoding.UTF8.GetBytes("B"), recorder);

    private static MultipartReader Read(PartRecorder recorder, string form)
    {
        MultipartReader reader = New(recorder);
        byte[] data = Encoding.UTF8.GetBytes(form);
        reader.Read(data, 0, data.Length);
        return reader;
    }
}
