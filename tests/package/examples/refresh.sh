npx risalah embed --into report.docx --check || npx risalah embed --into report.docx --in-place
