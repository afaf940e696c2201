import java.io.File;
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each file named against PDF/UA-1 and PDF/A-2a, or 3a where it claims that; prints one line a file and profile; exits 1 on a failure. */
public class Validate {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int failed = 0;
        for (String file : files) {
            for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, archival(file)}) {
                failed += validate(file, flavour) ? 0 : 1;
            }
        }
        System.out.println("veraPDF: " + (files.length * 2 - failed) + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    /** The level A that a file claims; of a file that claims none, 2a, which it then fails. */
    private static PDFAFlavour archival(String file) throws Exception {
        try (FileInputStream in = new FileInputStream(new File(file));
                PDFAParser parser = Foundries.defaultInstance().createParser(in)) {
            return parser.getFlavours().contains(PDFAFlavour.PDFA_3_A) ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A;
        }
    }

    private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
        try (FileInputStream in = new FileInputStream(new File(file));
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour + " " + file);
            TreeMap<String, Integer> rules = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                rules.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                    + ": " + assertion.getMessage() + " @ " + assertion.getLocation().getContext(), 1, Integer::sum);
            }
            rules.entrySet().stream().limit(20).forEach(rule -> System.out.println("  " + rule.getKey()));
            return result.isCompliant();
        }
    }
}
